package kaikan.booking.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;

/// A space on a day, as it stands in addresses and hidden fields: `hall-a,2026-12-08,13:00,17:00`.
///
/// @param space the space's key
record ItemText(String space, LocalDate date, DayRange time) {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(:00)?");

    /// Reads that form; empty if it is none.
    static Optional<ItemText> read(String text) {
        String[] parts = text.split(",", -1);
        return parts.length < 4 ? Optional.empty() : of(parts[0], parts[1], parts[2], parts[3]);
    }

    /// Reads the parts of a form; empty if the date or the times are none.
    static Optional<ItemText> of(String space, String date, String from, String to) {
        try {
            int start = minute(from);
            int end = minute(to) == 0 ? DayRange.DAY : minute(to);
            return TypedDate.day(date.strip()).map(day -> new ItemText(space, day, new DayRange(start, end)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The same at another time of the day.
    ItemText at(DayRange other) {
        return new ItemText(space, date, other);
    }

    /// The same on another day.
    ItemText on(LocalDate other) {
        return new ItemText(space, other, time);
    }

    /// When it is.
    TimeSlot slot(ZoneId zone) {
        return time.on(date, zone);
    }

    String text() {
        return space + "," + date + "," + clock(time.from()) + "," + clock(time.to());
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private static int minute(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    }

    /// The keys of the spaces in these texts, in their order.
    static Stream<String> spaces(List<String> texts) {
        return texts.stream().flatMap(text -> read(text).stream()).map(ItemText::space);
    }
}
