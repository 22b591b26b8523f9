package kaikan.booking;

import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;

/// To whom a letter goes.
///
/// @param email empty when there is none
/// @param account whether they have an account, so that a link to their booking is of use
record Addressee(String name, String email, Language language, boolean account) {
    static Addressee of(Person person) {
        return new Addressee(person.name(), person.email(), person.language(), person.account());
    }

    /// Only who has an account can be signed in.
    static Addressee of(Viewer viewer) {
        return new Addressee(viewer.name(), viewer.email(), viewer.language(), true);
    }

    boolean reachable() {
        return email.contains("@");
    }
}
