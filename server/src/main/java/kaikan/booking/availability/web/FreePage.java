package kaikan.booking.availability.web;

import java.util.List;

/// What is free on one day at all centres.
///
/// @param form what was looked for
/// @param day the day, in words
/// @param found the centres where something is free, in the order of the list
public record FreePage(FreeForm form, String day, List<Centre> found) {
    /// A centre where something is free.
    ///
    /// @param path its day with the same search
    /// @param lines its spaces, not all of a large house
    /// @param more how many it has beside these
    public record Centre(String name, String operator, String path, List<Line> lines, int more) {}

    /// A space of which something is free.
    ///
    /// @param cells what is free of it
    public record Line(String name, String facts, String path, List<Cell> cells) {}
}
