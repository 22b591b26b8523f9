package kaikan.member.web;

import java.time.Instant;
import kaikan.calendar.DateText;
import kaikan.calendar.Japan;
import kaikan.platform.web.Page;

/// Moments on pages about people: date with weekday and the time of day, in Japan.
public final class Moments {
    private Moments() {}

    /// The moment in words, for the reader.
    public static String of(Page page, Instant instant) {
        return DateText.moment(instant, Japan.ZONE, page.language().tag());
    }
}
