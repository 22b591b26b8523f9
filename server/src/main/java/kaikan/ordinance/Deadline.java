package kaikan.ordinance;

/// Until when applications are taken.
///
/// @param scope      for whom and what
/// @param daysBefore until the end of the day that many days before the use; 0 is until the use begins
/// @param citation   where the ordinance says so
public record Deadline(Scope scope, int daysBefore, String citation) {
    /// @throws IllegalArgumentException if the days are negative
    public Deadline {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("days before: " + daysBefore);
        }
    }
}
