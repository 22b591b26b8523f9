package kaikan.admission;

import java.util.List;
import kaikan.facility.Space;

/// Somebody in the house and where they are expected to be.
public record MusterLine(Insider person, List<Space> places) {
    public MusterLine {
        places = List.copyOf(places);
    }
}
