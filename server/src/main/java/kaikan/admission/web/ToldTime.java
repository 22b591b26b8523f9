package kaikan.admission.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.admission.Insider;
import kaikan.calendar.TypedTime;
import kaikan.facility.web.AtSite;
import kaikan.platform.text.Plain;

/// When somebody left, as it was told at the desk: a time of today, or of the day on which they came.
record ToldTime(String typed) {
    /// The moment that was told, to the minute of a clock and never before the entry; now where none was.
    ///
    /// @return empty for what is no time, or none between their entry and now
    Optional<Instant> of(AtSite at, Insider person) {
        Instant now = at.page().now();
        if (typed.isEmpty()) {
            return Optional.of(now);
        }
        int minute = TypedTime.minute(Plain.half(typed));
        Instant entered = person.since();
        return minute < 0
                ? Optional.empty()
                : Stream.of(now, entered)
                        .map(day -> on(at, day, minute))
                        .filter(told -> !told.isAfter(now) && !told.isBefore(entered.truncatedTo(ChronoUnit.MINUTES)))
                        .findFirst()
                        .map(told -> told.isBefore(entered) ? entered : told);
    }

    private static Instant on(AtSite at, Instant day, int minute) {
        LocalDate date = day.atZone(at.site().zone()).toLocalDate();
        return date.atStartOfDay(at.site().zone()).toInstant().plus(Duration.ofMinutes(minute));
    }
}
