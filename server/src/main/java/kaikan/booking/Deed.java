package kaikan.booking;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who did what to a booking, and why.
///
/// @param verb what was done
/// @param by the person; null when the house did it by itself
/// @param reason in their own words; may be empty
/// @param detail what changed, for people; may be empty
record Deed(Verb verb, @Nullable Long by, String reason, String detail) {
    static Deed of(Verb verb, long by) {
        return new Deed(verb, by, "", "");
    }

    static Deed because(Verb verb, long by, String reason) {
        return new Deed(verb, by, reason, "");
    }

    /// Whether the house does it, so that the applicant must be told if no mail reaches them. Only staff give a reason for a change.
    boolean byTheHouse() {
        return switch (verb) {
            case APPROVE, REJECT, EXPIRE, RECALL, ASK, WITHDRAW, CLOSE -> true;
            case CHANGE -> !reason.isEmpty();
            case PLACE, ENTER, ANSWER, CANCEL, RESTORE -> false;
        };
    }

    /// What can be done to a booking; the words stand in the audit trail as `booking.place` and so on.
    enum Verb {
        PLACE,
        ENTER,
        APPROVE,
        REJECT,
        EXPIRE,
        RECALL,
        ASK,
        ANSWER,
        CHANGE,
        CANCEL,
        WITHDRAW,
        CLOSE,
        RESTORE;

        String word() {
            return "booking." + name().toLowerCase(Locale.ROOT);
        }
    }
}
