package kaikan.incubation;

import java.time.LocalDate;

/// A move to another room or desk.
///
/// @param from the first day there
/// @param rent what is paid for it
public record Move(long spaceId, LocalDate from, Rent rent) {}
