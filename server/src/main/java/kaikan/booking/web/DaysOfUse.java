package kaikan.booking.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.calendar.Wareki;

/// The days of a booking as Japanese papers count them.
public final class DaysOfUse {
    private DaysOfUse() {}

    /// Every day on which something is used, in order: 令和8年12月8日、令和8年12月9日.
    public static String wareki(Booking booking, ZoneId zone) {
        return booking.items().stream()
                .flatMap(item -> item.use().datesIn(zone).stream())
                .distinct()
                .sorted()
                .map((LocalDate day) -> Wareki.format(day))
                .collect(Collectors.joining("、"));
    }
}
