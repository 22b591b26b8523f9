package kaikan.admission;

import java.util.List;
import kaikan.facility.Space;

/// Somebody in the house and where they are expected to be.
///
/// @param doubled whether more are inside with their pass than it is for: the same person twice, or a pass that was copied
public record MusterLine(Insider person, List<Space> places, boolean doubled) {
    public MusterLine {
        places = List.copyOf(places);
    }
}
