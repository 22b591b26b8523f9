package kaikan.admission;

/// How many people came for a booking, and how many are inside.
///
/// @param came each once, however often they left and came in again: of a pass, as many as were ever inside with it at once
public record Attendance(long bookingId, long inside, long came) {}
