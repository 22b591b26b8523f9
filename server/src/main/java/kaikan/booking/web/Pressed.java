package kaikan.booking.web;

/// What the buttons of the form change in the form itself: chosen times are taken in, a space is removed or gives way to another.
final class Pressed {
    /// The last step once more, instead of what its button says.
    static final String AGAIN = "again";

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

    /// Whether the button leads to the last step, and nothing must be looked at before.
    static boolean goesOn(Typed pressed) {
        String act = pressed.value("do");
        return (act.equals("review") || act.equals("place") || act.equals(AGAIN)) && !Turned.doubtful(pressed);
    }

    /// One chosen item gives way to another: `old|new`.
    private static Typed replaced(Typed typed, String change) {
        int bar = change.indexOf('|');
        String old = bar < 0 ? "" : change.substring(0, bar);
        return typed.withItems(typed.items().stream().map(one -> one.equals(old) ? change.substring(bar + 1) : one).toList());
    }

    private static Typed removed(Typed typed, String item) {
        return typed.withItems(typed.items().stream().filter(one -> !one.equals(item)).toList());
    }
}
