package kaikan.booking.web;

import org.jspecify.annotations.Nullable;

/// What the page said on which the button was pressed, as it came with the button. Each has a field of its own, because they are measured at
/// different places: what it leads to goes along to the use case, which asks again when it takes the spaces, as it does for programs; who the
/// caller is only the desk's form knows, and asks before that.
///
/// @param offer what it leads to ([Offer#mark]); null of a page that said nothing of it
/// @param caller whom it took the caller for; null of a page on which nobody is entered
record AsRead(@Nullable String offer, @Nullable String caller) {
    private static final String OFFER = "offer";
    private static final String CALLER = "caller-mark";

    static AsRead in(Typed typed) {
        return new AsRead(said(typed, OFFER), said(typed, CALLER));
    }

    /// The form without it: each page says it anew.
    static Typed without(Typed typed) {
        return typed.without(OFFER, CALLER);
    }

    private static @Nullable String said(Typed typed, String field) {
        String value = typed.value(field);
        return value.isEmpty() ? null : value;
    }
}
