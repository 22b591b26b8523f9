package kaikan.admission.web;

import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;
import kaikan.admission.DeskCall;
import kaikan.admission.Insider;
import kaikan.admission.Passage;
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
/// @param code the code that stands in the field again, or whose exit is offered; empty for neither
public record DeskAnswer(
        HttpStatus status, String kind, String sentence, @Nullable Question question, @Nullable Ticket undo, Again code) {
    /// A code that is shown once more.
    ///
    /// @param typed stands in the field, because it was not read well
    /// @param leave is the pass of somebody inside, who can be let out with it
    /// @param visit of whoever has the number for leaving that was typed, who can be let out once the desk has read who that is
    public record Again(String typed, String leave, String visit) {
        static final Again NONE = new Again("", "", "");
    }

    /// Whose number for leaving that is: digits that a kiosk told somebody without a pass.
    ///
    /// @param person who has it and is inside; empty where nobody is
    static DeskAnswer ofNumber(AtSite at, String number, Optional<Insider> person) {
        return person.map(one -> new DeskAnswer(
                        HttpStatus.OK, "info", at.page().t("admission.number.whose", number, Clocks.name(at.page(), one), time(at, one.since())),
                        null, null, new Again("", "", one.visit())))
                .orElseGet(() -> new DeskAnswer(
                        HttpStatus.CONFLICT, "no", at.page().t("admission.number.nobody", number), null, null, new Again(number, "", "")));
    }

    static DeskAnswer refusal(String sentence) {
        return new DeskAnswer(HttpStatus.CONFLICT, "no", sentence, null, null, Again.NONE);
    }

    static DeskAnswer of(DeskCall call, Passage asked, AtSite at) {
        return switch (call) {
            case DeskCall.HowMany many -> howMany(many, asked, at.page());
            case DeskCall.Decided(Decision decision, var entry) -> of(decision, entry, asked, at);
        };
    }

    /// The same answer to something that was done with a ticket, as long as it can be taken back.
    static DeskAnswer done(String sentence, @Nullable Ticket undo) {
        return new DeskAnswer(HttpStatus.OK, "ok", sentence, null, undo, Again.NONE);
    }

    /// The same answer with the question as it was answered, and what is wrong.
    DeskAnswer asking(Question again) {
        return new DeskAnswer(HttpStatus.UNPROCESSABLE_ENTITY, kind, sentence, again, undo, code);
    }

    private static DeskAnswer howMany(DeskCall.HowMany many, Passage asked, Page page) {
        PassEntry entry = many.entry();
        String sentence = page.t("admission.group.ask", HolderWords.whose(page, entry), entry.limit(), many.inside());
        int room = asked.wish() == Knock.Wish.LEAVE ? 0 : many.room();
        Question question = Question.howMany(asked.code(), entry.limit(), many.inside(), room);
        return new DeskAnswer(HttpStatus.OK, "info", sentence, question, null, Again.NONE);
    }

    private static DeskAnswer of(Decision decision, @Nullable PassEntry entry, Passage asked, AtSite at) {
        Page page = at.page();
        return switch (decision) {
            case Decision.Enter enter -> done(
                    page.t("admission.desk.entered", HolderWords.who(page, enter.entry()), time(at, enter.until())), asked.ticket());
            case Decision.Leave leave -> done(page.t("admission.desk.left", HolderWords.who(page, leave.entry())), asked.ticket());
            case Decision.Again again ->
                    done(page.t("admission.desk.again", HolderWords.who(page, again.entry()), time(at, again.step().at())), null);
            case Decision.Refuse(Refusal why, var pass) -> {
                boolean time = why instanceof Refusal.TooEarly || why instanceof Refusal.Over || why instanceof Refusal.WrongDay;
                int limit = entry == null ? 1 : entry.limit();
                Question question = time && pass != null ? Question.why(asked.code(), limit) : null;
                yield new DeskAnswer(HttpStatus.CONFLICT, "no", named(page, entry, sentence(why, at)), question, null, again(why, asked));
            }
        };
    }

    private static Again again(Refusal why, Passage asked) {
        return new Again(why instanceof Refusal.NotGenuine ? asked.code() : "", why instanceof Refusal.AlreadyInside ? asked.code() : "", "");
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
            case Refusal.AlreadyInside(Instant since, var door) -> door == null
                    ? page.t("admission.desk.already-inside", time(at, since))
                    : page.t("admission.desk.already-inside.at", time(at, since), HolderWords.door(page, door));
            case Refusal.NotInside _ -> page.t("admission.desk.not-inside");
            case Refusal.Full(int limit) -> page.t("admission.desk.full", limit);
            case Refusal.WrongRoom _, Refusal.AlreadyInRoom _, Refusal.RoomFull _ ->
                    throw new IllegalStateException("the desk is at no room's door: " + why.code());
            case Refusal.NotGenuine _ -> page.t("admission.desk.not-genuine");
        };
    }

    private static String time(AtSite at, Instant instant) {
        return Clocks.time(at, instant);
    }
}
