package kaikan.booking.availability;

/// Why a space is shut for a time.
///
/// @param cause key of the cause, such as `MAINTENANCE`
/// @param note what visitors may read about it; may be empty
public record Closing(String cause, String note) {}
