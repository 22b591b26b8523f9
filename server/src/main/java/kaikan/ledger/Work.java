package kaikan.ledger;

/// What a caller writes in the same transaction as its claims.
///
/// @param <T> what it returns
@FunctionalInterface
public interface Work<T> {
    /// Writes the caller's rows. May be run again from the start when the database asks for a retry.
    T write(Undo undo);

    /// Lets the work say that nothing of this transaction may stay, claims included.
    interface Undo {
        /// Marks the transaction so that it is rolled back; the work's value is returned all the same.
        void everything();
    }
}
