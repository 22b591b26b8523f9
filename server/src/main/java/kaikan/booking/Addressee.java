package kaikan.booking;

import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.text.Language;

/// To whom a letter goes.
///
/// @param email empty when there is none
/// @param onward where they see their booking
record Addressee(String name, String email, Language language, Onward onward) {
    /// What of the house's pages shows somebody their booking.
    enum Onward {
        PAGE,
        /// Only who has an account can be signed in: its page, once they have made one.
        SIGN_UP,
        /// None, because their mail address is that of an account under another name: they cannot sign up with it, and that account does not
        /// have the booking. The desk can enter it for the account.
        DESK,
        /// None: they have left the organisation whose booking it is.
        NOTHING
    }

    /// @param keeps whether the booking is still theirs to see
    static Addressee of(Person person, boolean keeps) {
        Onward account = person.account() ? Onward.PAGE : Onward.SIGN_UP;
        return new Addressee(person.name(), person.email(), person.language(), keeps ? account : Onward.NOTHING);
    }

    /// The same, whose address is that of an account under another name.
    Addressee withOthersAddress() {
        return onward == Onward.SIGN_UP ? new Addressee(name, email, language, Onward.DESK) : this;
    }

    /// Whether one of the house's pages shows them the booking.
    boolean hasAPage() {
        return onward == Onward.PAGE || onward == Onward.SIGN_UP;
    }

    /// Whoever does something to a booking sees it.
    static Addressee of(Viewer viewer) {
        return new Addressee(viewer.name(), viewer.email(), viewer.language(), Onward.PAGE);
    }

    boolean reachable() {
        return email.contains("@");
    }
}
