package kaikan.booking.web;

import java.util.Optional;
import kaikan.booking.BookingRefusal;
import kaikan.platform.text.Language;

/// What the buttons of the form change in the form itself: chosen times are taken in, a space is removed or gives way to another.
final class Pressed {
    /// The last step once more, instead of what its button says.
    static final String AGAIN = "again";

    private static final String READ_IN = "in-";
    private static final String REMOVE = "remove-";
    private static final String INSTEAD = "instead-";

    private Pressed() {}

    static Typed of(Typed sent) {
        Typed typed = Whose.told(Turned.of(sent)).without(Typed.ADDING);
        String act = typed.value("do");
        if (act.startsWith(REMOVE)) {
            return removed(typed, act.substring(REMOVE.length()));
        }
        if (act.startsWith(INSTEAD)) {
            return replaced(typed, act.substring(INSTEAD.length()));
        }
        return act.equals("times") ? typed.with(Typed.ADDING, "yes") : typed;
    }

    /// The language in which the form is to be read on, when the language switch was pressed: it sends the form, so that nothing is lost.
    static Optional<Language> language(Typed typed) {
        String act = typed.value("do");
        return act.startsWith(READ_IN) ? Language.ofTag(act.substring(READ_IN.length())) : Optional.empty();
    }

    /// Whether the button leads to the last step, and nothing must be looked at before.
    static boolean goesOn(Typed pressed) {
        String act = pressed.value("do");
        return (act.equals("review") || act.equals("place") || act.equals(AGAIN)) && !Turned.doubtful(pressed);
    }

    /// One chosen item gives way to another: `old|new`.
    private static Typed replaced(Typed typed, String change) {
        int bar = change.indexOf('|');
        return bar <= 0 ? typed : typed.withInstead(change.substring(0, bar), change.substring(bar + 1));
    }

    /// Setup and removal that were of one room go with it, and are not those of the others then.
    private static Typed removed(Typed typed, String item) {
        Typed fewer = typed.withItems(typed.items().stream().filter(one -> !one.equals(item)).toList());
        String only = typed.value(Typed.AROUND);
        boolean gone = !only.isEmpty() && ItemText.spaces(fewer.items()).noneMatch(only::equals);
        return gone ? fewer.without(Typed.AROUND, BookingRefusal.SETUP, BookingRefusal.REMOVAL) : fewer;
    }
}
