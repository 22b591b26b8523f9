package kaikan.booking.availability;

/// Why a space is shut for a time.
///
/// @param cause key of the cause, such as `MAINTENANCE`
/// @param note what visitors may read about it; may be empty
public record Closing(String cause, String note) {
    /// Its ordinance has no price for it yet, so that nobody can apply for it.
    static final Closing PREPARATION = new Closing("IN_PREPARATION", "");
}
