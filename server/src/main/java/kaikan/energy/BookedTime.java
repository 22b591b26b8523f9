package kaikan.energy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A space in use by a booking.
///
/// @param useTo the end of its use, or of the booking where that was cancelled before
@Introspected
public record BookedTime(String ref, String title, long spaceId, Instant useFrom, Instant useTo) {}
