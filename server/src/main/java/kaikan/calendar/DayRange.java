package kaikan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of wall-clock time within a day, as a timetable prints it: `9:00-13:00`, `17:00-24:00`, or past midnight `21:00-29:00`.
///
/// @param from minutes after 0:00, 0 to 1439
/// @param to   minutes after 0:00, after `from`, at most 2880 (the end of the next day)
public record DayRange(int from, int to) implements Comparable<DayRange> {
    /// Minutes of a whole day.
    public static final int DAY = 24 * 60;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–〜~]\\s*(\\d{1,2}):(\\d{2})");

    /// @throws IllegalArgumentException if the bounds above are not kept
    public DayRange {
        if (from < 0 || from >= DAY || to <= from || to > 2 * DAY) {
            throw new IllegalArgumentException("no range of a day: minute " + from + " to minute " + to);
        }
    }

    /// From one time to a later one; a `to` of 0:00 is the end of the day.
    public static DayRange of(LocalTime from, LocalTime to) {
        return new DayRange(minutes(from), to.equals(LocalTime.MIDNIGHT) ? DAY : minutes(to));
    }

    /// Reads `9:00-13:00`; the hour may pass 24.
    ///
    /// @throws IllegalArgumentException if it is not written so
    public static DayRange parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches() || Integer.parseInt(m.group(2)) > 59 || Integer.parseInt(m.group(4)) > 59) {
            throw new IllegalArgumentException("not a range of times like 9:00-17:00: " + text);
        }
        return new DayRange(
                Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)) * 60 + Integer.parseInt(m.group(4)));
    }

    /// The slot on that local day. Where clocks jump, a time that does not exist means the moment of the jump.
    ///
    /// @throws IllegalArgumentException if the clocks jump over the whole range
    public TimeSlot on(LocalDate date, ZoneId zone) {
        return new TimeSlot(at(date, from, zone), at(date, to, zone));
    }

    /// How many minutes on an ordinary day.
    public int minutes() {
        return to - from;
    }

    /// Whether the whole other range lies in this one.
    public boolean contains(DayRange other) {
        return from <= other.from && other.to <= to;
    }

    /// Whether the two share any minute.
    public boolean overlaps(DayRange other) {
        return from < other.to && other.from < to;
    }

    /// The smallest range that contains both.
    public DayRange span(DayRange other) {
        return new DayRange(Math.min(from, other.from), Math.max(to, other.to));
    }

    /// A minute of the day as a timetable prints it: `9:00`, `24:00`.
    public static String clock(int minute) {
        return minute / 60 + (minute % 60 < 10 ? ":0" : ":") + minute % 60;
    }

    /// The minute of the day of a time.
    ///
    /// @throws IllegalArgumentException if it is not a whole minute
    public static int minutes(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("a timetable knows whole minutes, not " + time);
        }
        return time.getHour() * 60 + time.getMinute();
    }

    @Override
    public int compareTo(DayRange other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static Instant at(LocalDate date, int minute, ZoneId zone) {
        var local = date.plusDays(minute / DAY).atTime(minute % DAY / 60, minute % 60);
        ZoneOffsetTransition jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap() ? jump.getInstant() : local.atZone(zone).toInstant();
    }
}
