package kaikan.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as people type it: `9`, `9:00`, `0900`, `9時`, `9時30分`, up to `48:00` for the end of the next day.
public final class TypedTime {
    private static final Pattern PARTED = Pattern.compile("(\\d{1,2})(?:[:.時](\\d{1,2})?分?)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{1,2})(\\d{2})");

    private TypedTime() {}

    /// The minute after 0:00; −1 for what is no time.
    public static int minute(String typed) {
        Matcher joined = JOINED.matcher(typed);
        Matcher matcher = typed.length() > 2 && joined.matches() ? joined : PARTED.matcher(typed);
        if (!matcher.matches()) {
            return -1;
        }
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int minute = Integer.parseInt(matcher.group(1)) * 60 + minutes;
        return minutes > 59 || minute > 2 * DayRange.DAY ? -1 : minute;
    }
}
