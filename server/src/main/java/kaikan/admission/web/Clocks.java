package kaikan.admission.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kaikan.admission.Insider;
import kaikan.calendar.DateText;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Page;

/// Times of a site and names of visitors as pages write them.
public final class Clocks {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Clocks() {}

    /// The time on the site's wall clock.
    public static String time(AtSite at, Instant instant) {
        return CLOCK.format(instant.atZone(at.site().zone()));
    }

    /// The date and time on the site's wall clock.
    public static String moment(AtSite at, Instant instant) {
        ZonedDateTime local = instant.atZone(at.site().zone());
        return DateText.date(local.toLocalDate(), at.page().language().tag()) + " " + CLOCK.format(local);
    }

    /// The name of a visitor, or a word for somebody whose pass has none.
    public static String name(Page page, Insider person) {
        return person.name().isEmpty() ? page.t("admission.someone") : person.name();
    }
}
