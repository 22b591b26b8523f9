package kaikan.calendar;

import java.time.ZoneId;

/// The country in which the houses stand.
public final class Japan {
    /// Its time: for what belongs to no site. What belongs to one is told in the site's own zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}
}
