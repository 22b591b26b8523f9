package kaikan.incubation.web;

import java.util.List;
import kaikan.facility.Space;

/// A room or desk on the page of tenancies.
///
/// @param lets who has it now or will, soonest first
/// @param partsLet how many of its parts others have now; 0 for a room that is not split or of which nothing else is let
/// @param free whether nobody has any of it now
public record RoomLine(Space space, List<LetLine> lets, int partsLet, boolean free) {
    public RoomLine {
        lets = List.copyOf(lets);
    }
}
