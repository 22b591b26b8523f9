package kaikan.ordinance;

/// How many days in a row one application may ask for.
///
/// @param scope    for whom and what
/// @param days     at most that many
/// @param citation where the ordinance says so
public record DayLimit(Scope scope, int days, String citation) {
    /// @throws IllegalArgumentException if there is not even one
    public DayLimit {
        if (days < 1) {
            throw new IllegalArgumentException("days in a row: " + days);
        }
    }
}
