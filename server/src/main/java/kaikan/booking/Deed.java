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

    /// What can be done to a booking; the words stand in the audit trail as `booking.place` and so on.
    enum Verb {
        PLACE,
        ENTER,
        APPROVE,
        REJECT,
        ASK,
        ANSWER,
        CHANGE,
        CANCEL,
        WITHDRAW,
        RESTORE;

        String word() {
            return "booking." + name().toLowerCase(Locale.ROOT);
        }
    }
}
