package kaikan.ledger;

/// Who holds a claim: a booking, a tenancy, a closure, named by its reference.
///
/// @param kind what sort of thing holds
/// @param ref its reference, 16 characters, unique over all kinds
public record Holder(Kind kind, String ref) {
    /// What may hold a claim.
    public enum Kind {
        BOOKING,
        HOLD,
        TENANCY,
        CLOSURE
    }

    public Holder {
        if (ref.length() != 16) {
            throw new IllegalArgumentException("A holder's reference has 16 characters, not " + ref);
        }
    }
}
