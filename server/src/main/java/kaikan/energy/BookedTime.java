package kaikan.energy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A space in use by a booking.
@Introspected
public record BookedTime(String ref, String title, long spaceId, Instant useFrom, Instant useTo) {}
