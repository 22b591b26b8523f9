package kaikan.booking.web;

import kaikan.member.Viewer;
import kaikan.platform.id.Ref;

/// Whose a form is: of the account under which it was opened, whoever is signed in when it is sent. Nobody books by the form of another in
/// silence, and nobody finds what another has typed.
final class Whose {
    /// What an address says last when what waited under it is another account's.
    static final String WAITS_FOR_ANOTHER = "waits";

    private static final String TAKEN_OVER = "taken";
    private static final String TOLD = "told";

    private Whose() {}

    /// Whether the form was opened under another account than that of whoever sends it.
    static boolean anothers(Typed typed, Viewer viewer) {
        String whose = typed.value(Typed.WHOSE);
        return !whose.isEmpty() && !whose.equals(viewer.ref());
    }

    /// The same as that viewer's own form, under a key of its own, for them to look at. A name in which they cannot book is left out.
    static Typed takenOver(Typed typed, Viewer viewer) {
        Typed own = typed.with("key", Ref.next()).with(Typed.WHOSE, viewer.ref()).with(TOLD, TAKEN_OVER);
        return viewer.memberships().stream().anyMatch(one -> one.ref().equals(typed.value("as"))) ? own : own.without("as");
    }

    /// An empty form that says that what was typed waits for another account.
    static Typed elsewhere(Typed fresh) {
        return fresh.with(TOLD, WAITS_FOR_ANOTHER);
    }

    /// The same once it was told.
    static Typed told(Typed typed) {
        return typed.without(TOLD);
    }

    /// The part of the keys of what is told about it: `taken`, `waits`; empty where there is nothing to tell.
    static String telling(Typed typed) {
        return typed.value(TOLD);
    }
}
