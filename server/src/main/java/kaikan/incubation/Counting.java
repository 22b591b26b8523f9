package kaikan.incubation;

/// What an occupancy rate counts.
public enum Counting {
    /// Each room once. A room that is let in parts counts by the share that is let: two of four desks are half a room.
    ROOMS,
    /// Each part once: a room that is split in four desks counts four.
    UNITS,
    /// Square metres. Rooms whose area is not known are left out, and the report says how many.
    AREA
}
