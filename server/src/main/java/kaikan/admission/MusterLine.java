package kaikan.admission;

import java.util.List;
import kaikan.facility.Space;
import org.jspecify.annotations.Nullable;

/// Somebody in the house and where they are expected to be.
///
/// @param doubled whether more are inside with their pass than it is for: the same person twice, or a pass that was copied
/// @param entrance where they came in; `null` where that is not known
public record MusterLine(Insider person, List<Space> places, boolean doubled, @Nullable Entrance entrance) {
    public MusterLine {
        places = List.copyOf(places);
    }
}
