package kaikan.booking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.calendar.TypedDate;

/// Takes the days and times that were chosen beside each space into the space's own text, so that later steps know only one place for them.
final class Turned {
    /// Names the item whose end had to move, because it was not after its start.
    static final String MOVED = "moved";

    /// Names the item whose day could not be read, so that it keeps its old one.
    static final String UNREAD = "unread";

    private Turned() {}

    /// Whether something must be looked at before the form goes on.
    static boolean doubtful(Typed turned) {
        return !turned.value(MOVED).isEmpty() || !turned.value(UNREAD).isEmpty();
    }

    /// Whether the day that was typed beside that item could not be read; then it still stands there.
    static boolean unread(Typed turned, String item) {
        return turned.value(UNREAD).equals(item);
    }

    /// The form with `date-0`, `time-0`, `from-0`, `to-0` and so on taken in and gone.
    static Typed of(Typed typed) {
        List<String> items = new ArrayList<>();
        Typed turned = typed.without(MOVED, UNREAD);
        for (int i = 0; i < typed.items().size(); i++) {
            String old = typed.items().get(i);
            int at = i;
            String now = ItemText.read(old).map(item -> item.at(range(typed, at, item)).on(day(typed, at, item)).text()).orElse(old);
            if (minute(typed.value("from-" + i), 0) >= minute(typed.value("to-" + i), Integer.MAX_VALUE)) {
                turned = turned.with(MOVED, now);
            }
            items.add(now);
            turned = turned.withInstead(old, now).without("time-" + i, "from-" + i, "to-" + i);
            boolean unread = typed.fields().containsKey("date-" + i) && TypedDate.day(typed.value("date-" + i)).isEmpty();
            turned = unread ? turned.with(UNREAD, now) : turned.without("date-" + i);
        }
        return items.isEmpty() ? turned : turned.withItems(items);
    }

    private static LocalDate day(Typed typed, int at, ItemText item) {
        return TypedDate.day(typed.value("date-" + at)).orElse(item.date());
    }

    /// An end that is not after the start moves along with it, as in a calendar.
    private static DayRange range(Typed typed, int at, ItemText item) {
        String band = typed.value("time-" + at);
        if (!band.isEmpty()) {
            return parsed(band, item.time());
        }
        int from = minute(typed.value("from-" + at), item.time().from());
        int to = minute(typed.value("to-" + at), item.time().to());
        int end = to > from ? to : Math.min(from + item.time().minutes(), DayRange.DAY);
        return from >= DayRange.DAY ? item.time() : new DayRange(from, end);
    }

    private static DayRange parsed(String band, DayRange otherwise) {
        try {
            return DayRange.parse(band);
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }

    private static int minute(String clock, int otherwise) {
        return clock.matches("\\d{1,2}:[0-5]\\d")
                ? Integer.parseInt(clock.substring(0, clock.indexOf(':'))) * 60 + Integer.parseInt(clock.substring(clock.indexOf(':') + 1))
                : otherwise;
    }
}
