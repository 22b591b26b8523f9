package kaikan.booking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.member.Viewer;
import org.jspecify.annotations.Nullable;

/// Who did what to a booking, and why.
///
/// @param verb what was done
/// @param by the person, as they were signed in
/// @param reason in their own words; may be empty
/// @param facts what changed
/// @param before the booking as it was before a change; null for every other deed
/// @param quotes what a new booking was given with it; empty for every other deed
record Deed(
        Verb verb, Viewer by, String reason, TrailFacts facts, @Nullable Booking before, List<Priced.OwnerQuote> quotes) {
    Deed(Verb verb, Viewer by, String reason, TrailFacts facts) {
        this(verb, by, reason, facts, null, List.of());
    }

    static Deed of(Verb verb, Viewer by) {
        return new Deed(verb, by, "", TrailFacts.NONE);
    }

    static Deed because(Verb verb, Viewer by, String reason) {
        return new Deed(verb, by, reason, TrailFacts.NONE);
    }

    /// The same with what changed.
    Deed with(TrailFacts change) {
        return new Deed(verb, by, reason, change, before, quotes);
    }

    /// The same for a booking that begins with it, and with the quotes that were given: what is confirmed at once was booked, not applied for.
    Deed begun(Booking booking, List<Priced.OwnerQuote> given) {
        boolean atOnce = verb == Verb.PLACE && booking.state() == BookingState.CONFIRMED;
        return new Deed(atOnce ? Verb.BOOK : verb, by, reason, facts.begun(booking), before, given);
    }

    /// That a booking is changed, or applied to be, which was this before.
    static Deed change(Verb verb, Viewer by, String reason, Booking before) {
        return new Deed(verb, by, reason, TrailFacts.NONE, before, List.of());
    }

    /// Whether the booking begins with it: all of it was just taken from the ledger.
    boolean begins() {
        return switch (verb) {
            case PLACE, BOOK, ENTER -> true;
            case APPROVE, ADOPT, REJECT, EXPIRE, RECALL, ASK, ANSWER, CHANGE, SEEK, LAPSE, CANCEL, RELINQUISH, WITHDRAW, CLOSE, RESTORE -> false;
        };
    }

    /// Whether the house does it, so that the applicant must be told if no mail reaches them. Only staff give a reason for a change.
    boolean byTheHouse() {
        return switch (verb) {
            case APPROVE, ADOPT, REJECT, EXPIRE, RECALL, ASK, WITHDRAW -> true;
            case CLOSE -> !facts.givenUp();
            case CHANGE, SEEK -> !reason.isEmpty();
            case PLACE, BOOK, ENTER, ANSWER, CANCEL, RELINQUISH, RESTORE, LAPSE -> false;
        };
    }

    /// What can be done to a booking; the words stand in the audit trail as `booking.place` and so on. To book is to place what is
    /// confirmed at once. To relinquish is to cancel by the
    /// desk because the applicant asked for it; to withdraw is to cancel because the house needs it. To seek is to apply for a
    /// change of an approved booking, to adopt is to approve that; what was applied for lapses with its booking.
    enum Verb {
        PLACE,
        BOOK,
        ENTER,
        APPROVE,
        ADOPT,
        REJECT,
        EXPIRE,
        RECALL,
        ASK,
        ANSWER,
        CHANGE,
        SEEK,
        LAPSE,
        CANCEL,
        RELINQUISH,
        WITHDRAW,
        CLOSE,
        RESTORE;

        String word() {
            return "booking." + name().toLowerCase(Locale.ROOT);
        }

        /// The deed by its name, as in `approve`; empty where it is none.
        static Optional<Verb> named(String name) {
            return Stream.of(values()).filter(verb -> verb.name().equalsIgnoreCase(name)).findFirst();
        }

        /// Whether a booking to which this was done is in that state as long as nobody undoes it or decides about it.
        boolean leadsTo(BookingState state) {
            return switch (this) {
                case PLACE, BOOK, ENTER -> state == BookingState.APPLIED || state == BookingState.CONFIRMED;
                case CHANGE, RESTORE -> state.holds();
                case SEEK, ANSWER, RECALL -> state == BookingState.APPLIED;
                case ASK -> state == BookingState.ASKED_BACK;
                case APPROVE, ADOPT -> state == BookingState.CONFIRMED;
                case REJECT, EXPIRE -> state == BookingState.REJECTED;
                case CANCEL, RELINQUISH, WITHDRAW, CLOSE, LAPSE -> state == BookingState.CANCELLED;
            };
        }
    }
}
