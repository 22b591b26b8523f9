package kaikan.admission.web;

import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kaikan.calendar.DateText;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Page;
import kaikan.protocol.Decision;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/// What the desk reads after a code was typed.
///
/// @param status 200 when the door opens, 409 when it does not
/// @param kind `ok` or `no`
/// @param sentence what happened, and what to do
public record DeskAnswer(HttpStatus status, String kind, String sentence) {
    static DeskAnswer refusal(String sentence) {
        return new DeskAnswer(HttpStatus.CONFLICT, "no", sentence);
    }

    static DeskAnswer of(Decision decision, AtSite at) {
        Page page = at.page();
        return switch (decision) {
            case Decision.Enter enter -> done(page.t("admission.desk.entered", who(page, enter.entry()), time(at, enter.until())));
            case Decision.Leave leave -> done(page.t("admission.desk.left", who(page, leave.entry())));
            case Decision.Again again -> done(page.t("admission.desk.again", who(page, again.entry()), time(at, again.step().at())));
            case Decision.Refuse(Refusal why, var _) -> refusal(sentence(why, at));
        };
    }

    private static DeskAnswer done(String sentence) {
        return new DeskAnswer(HttpStatus.OK, "ok", sentence);
    }

    private static String who(Page page, @Nullable PassEntry entry) {
        return entry == null || entry.holder().isEmpty() ? page.t("admission.someone") : entry.holder();
    }

    private static String sentence(Refusal why, AtSite at) {
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
