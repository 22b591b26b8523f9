package kaikan.admission.web;

import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kaikan.admission.DeskCall;
import kaikan.admission.Ticket;
import kaikan.calendar.DateText;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Page;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/// What the desk reads after a code was typed or something was done.
///
/// @param status 200 when the door opens or the desk is asked, 409 when it stays closed
/// @param kind `ok`, `no` or `info`
/// @param sentence what happened, and what to do
/// @param question what the desk is asked before more is done
/// @param undo the ticket of what can be taken back
public record DeskAnswer(HttpStatus status, String kind, String sentence, @Nullable Question question, @Nullable Ticket undo) {
    static DeskAnswer refusal(String sentence) {
        return new DeskAnswer(HttpStatus.CONFLICT, "no", sentence, null, null);
    }

    static DeskAnswer of(DeskCall call, String code, Knock.Wish wish, AtSite at) {
        return switch (call) {
            case DeskCall.HowMany many -> howMany(many, code, wish, at.page());
            case DeskCall.Decided(Decision decision, var entry) -> of(decision, entry, code, at);
        };
    }

    /// The same answer with the question as it was answered, and what is wrong.
    DeskAnswer asking(Question again) {
        return new DeskAnswer(HttpStatus.UNPROCESSABLE_ENTITY, kind, sentence, again, undo);
    }

    private static DeskAnswer howMany(DeskCall.HowMany many, String code, Knock.Wish wish, Page page) {
        PassEntry entry = many.entry();
        String sentence = page.t("admission.group.ask", HolderWords.whose(page, entry), entry.limit(), many.inside());
        int room = wish == Knock.Wish.LEAVE ? 0 : many.room();
        return new DeskAnswer(HttpStatus.OK, "info", sentence, Question.howMany(code, entry.limit(), many.inside(), room), null);
    }

    private static DeskAnswer of(Decision decision, @Nullable PassEntry entry, String code, AtSite at) {
        Page page = at.page();
        return switch (decision) {
            case Decision.Enter enter -> done(page.t("admission.desk.entered", HolderWords.who(page, enter.entry()), time(at, enter.until())));
            case Decision.Leave leave -> done(page.t("admission.desk.left", HolderWords.who(page, leave.entry())));
            case Decision.Again again ->
                    done(page.t("admission.desk.again", HolderWords.who(page, again.entry()), time(at, again.step().at())));
            case Decision.Refuse(Refusal why, var pass) -> {
                boolean time = why instanceof Refusal.TooEarly || why instanceof Refusal.Over || why instanceof Refusal.WrongDay;
                int limit = entry == null ? 1 : entry.limit();
                Question question = time && pass != null ? Question.why(code, limit) : null;
                yield new DeskAnswer(HttpStatus.CONFLICT, "no", named(page, entry, sentence(why, at)), question, null);
            }
        };
    }

    private static DeskAnswer done(String sentence) {
        return new DeskAnswer(HttpStatus.OK, "ok", sentence, null, null);
    }

    /// Whoever stands at the desk is addressed by name, and sent to their room.
    private static String named(Page page, @Nullable PassEntry entry, String sentence) {
        return entry == null ? sentence : page.t("admission.desk.whose", HolderWords.whose(page, entry), sentence);
    }

    static String sentence(Refusal why, AtSite at) {
        Page page = at.page();
        return switch (why) {
            case Refusal.TooEarly(Instant opens) -> page.t("admission.desk.too-early", time(at, opens));
            case Refusal.Over(Instant ended) -> page.t("admission.desk.over", time(at, ended));
            case Refusal.WrongDay(var day, var from) ->
                    page.t("admission.desk.wrong-day", DateText.date(day, page.language().tag()), time(at, from));
            case Refusal.WrongBuilding _ -> page.t("admission.desk.wrong-building");
            case Refusal.Cancelled _ -> page.t("admission.desk.cancelled");
            case Refusal.AlreadyInside(Instant since) -> page.t("admission.desk.already-inside", time(at, since));
            case Refusal.NotInside _ -> page.t("admission.desk.not-inside");
            case Refusal.Full(int limit) -> page.t("admission.desk.full", limit);
            case Refusal.NotGenuine _ -> page.t("admission.desk.not-genuine");
        };
    }

    private static LocalTime time(AtSite at, Instant instant) {
        return instant.atZone(at.site().zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
