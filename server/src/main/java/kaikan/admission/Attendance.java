package kaikan.admission;

import io.micronaut.core.annotation.Introspected;

/// How many came for a booking, and how many of them are inside.
@Introspected
public record Attendance(long bookingId, long inside, long came) {}
