package kaikan.booking.availability;

import java.util.Optional;

/// What whoever looks may know about a booking. Exists only for those who may.
///
/// @param title the name of the event
/// @param ref the booking's reference, for whoever may open its page; empty for the public
public record Event(String title, Optional<String> ref) {}
