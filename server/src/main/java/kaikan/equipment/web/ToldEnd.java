package kaikan.equipment.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.calendar.TypedTime;
import kaikan.equipment.UseLine;
import kaikan.platform.text.Plain;

/// When a use ended, as somebody tells: a time of today, or of the day on which it began.
public final class ToldEnd {
    private ToldEnd() {}

    /// The moment that was told, to the minute of a clock and never before the start.
    ///
    /// @return empty for what is no time, or none between the start and now
    public static Optional<Instant> of(String typed, UseLine use, ZoneId zone, Instant now) {
        int minute = TypedTime.minute(Plain.half(typed));
        Instant began = use.startedAt();
        return minute < 0 || began == null
                ? Optional.empty()
                : Stream.of(now, began)
                        .map(day -> day.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(minute)))
                        .filter(told -> !told.isAfter(now) && !told.isBefore(began.truncatedTo(ChronoUnit.MINUTES)))
                        .findFirst()
                        .map(told -> told.isBefore(began) ? began : told);
    }
}
