package kaikan.ledger;

import java.util.List;

/// How the ledger answers.
///
/// @param <T> what the caller wrote together with the claims
public sealed interface Outcome<T> {
    /// The claims are held and the caller's own rows are written, in one transaction.
    record Done<T>(T value) implements Outcome<T> {}

    /// Somebody else holds what was wanted. Nothing was written.
    record Gone<T>(List<Conflict> conflicts) implements Outcome<T> {}

    /// Too many people want the same unit at this moment; the answer would have taken too long. Nothing was written; trying again is safe.
    record Busy<T>() implements Outcome<T> {}
}
