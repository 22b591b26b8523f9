package kaikan.member.web;

import java.time.Instant;
import java.time.ZoneId;
import kaikan.calendar.DateText;
import kaikan.platform.web.Page;

/// Moments on pages about people: date with weekday and the time of day, in Japan.
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Moments() {}

    /// The moment in words, for the reader.
    public static String of(Page page, Instant instant) {
        return DateText.moment(instant, ZONE, page.language().tag());
    }
}
