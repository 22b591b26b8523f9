package kaikan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A stretch of time: from `start` (in it) to `end` (no longer in it), never empty. Ordered by start, then by end.
///
/// @param start first instant; parts of a microsecond are dropped, as the database could not keep them
/// @param end   first instant that is no longer in the slot; after `start` by at least a microsecond
public record TimeSlot(Instant start, Instant end) implements Comparable<TimeSlot> {
    private static final Comparator<TimeSlot> ORDER = Comparator.comparing(TimeSlot::start).thenComparing(TimeSlot::end);

    /// @throws IllegalArgumentException if nothing lies between start and end
    public TimeSlot {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot from " + start + " to " + end + " would be empty");
        }
    }

    /// The slot that begins at `start` and lasts `length`.
    public static TimeSlot lasting(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    /// The local day: midnight to midnight in that zone, so 23 or 25 hours long where clocks change.
    public static TimeSlot ofDay(LocalDate date, ZoneId zone) {
        return ofDays(date, date, zone);
    }

    /// The local days from `first` to `last`, both included.
    public static TimeSlot ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new TimeSlot(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// From one local time of a day to a later one; a `to` of 0:00 is the end of that day (24:00).
    ///
    /// @throws IllegalArgumentException if `to` is not after `from`
    public static TimeSlot of(LocalDate date, LocalTime from, LocalTime to, ZoneId zone) {
        LocalDate last = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return new TimeSlot(date.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
    }

    /// Whether the two share any instant.
    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// Whether one begins exactly where the other ends.
    public boolean abuts(TimeSlot other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    /// Whether the instant lies in the slot; the end does not.
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /// Whether the whole other slot lies in this one; a slot contains itself.
    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// Whether the slot is over before the other begins; abutting counts as before.
    public boolean isBefore(TimeSlot other) {
        return !end.isAfter(other.start);
    }

    /// What both share, if anything.
    public Optional<TimeSlot> intersection(TimeSlot other) {
        return overlaps(other) ? Optional.of(new TimeSlot(later(start, other.start), earlier(end, other.end))) : Optional.empty();
    }

    /// The smallest slot that contains both, with whatever lies between them.
    public TimeSlot span(TimeSlot other) {
        return new TimeSlot(earlier(start, other.start), later(end, other.end));
    }

    /// What remains without the other: nothing, one piece or two, in order.
    public List<TimeSlot> minus(TimeSlot other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<TimeSlot> rest = new ArrayList<>(2);
        if (start.isBefore(other.start)) {
            rest.add(new TimeSlot(start, other.start));
        }
        if (other.end.isBefore(end)) {
            rest.add(new TimeSlot(other.end, end));
        }
        return List.copyOf(rest);
    }

    /// The same instants as few slots in order, with a gap between any two: overlapping and abutting ones become one.
    public static List<TimeSlot> merged(Collection<TimeSlot> slots) {
        List<TimeSlot> all = new ArrayList<>();
        for (TimeSlot next : slots.stream().sorted().toList()) {
            if (!all.isEmpty() && !all.getLast().end.isBefore(next.start)) {
                all.add(all.removeLast().span(next));
            } else {
                all.add(next);
            }
        }
        return List.copyOf(all);
    }

    /// The slot with time added on both sides, such as setup and removal.
    ///
    /// @throws IllegalArgumentException if an amount is negative
    public TimeSlot widened(Duration before, Duration after) {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("widening by " + before + " and " + after + " would narrow the slot");
        }
        return new TimeSlot(start.minus(before), end.plus(after));
    }

    /// The same length, later by that much (earlier when negative).
    public TimeSlot shifted(Duration by) {
        return new TimeSlot(start.plus(by), end.plus(by));
    }

    /// How long the slot is.
    public Duration duration() {
        return Duration.between(start, end);
    }

    /// The start on a wall clock of that zone.
    public ZonedDateTime startIn(ZoneId zone) {
        return start.atZone(zone);
    }

    /// The end on a wall clock of that zone; a slot up to midnight ends at 0:00 of the next day.
    public ZonedDateTime endIn(ZoneId zone) {
        return end.atZone(zone);
    }

    /// The local days that the slot touches, in order.
    public List<LocalDate> datesIn(ZoneId zone) {
        LocalDate last = end.minusNanos(1000).atZone(zone).toLocalDate();
        return startIn(zone).toLocalDate().datesUntil(last.plusDays(1)).toList();
    }

    @Override
    public int compareTo(TimeSlot other) {
        return ORDER.compare(this, other);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
