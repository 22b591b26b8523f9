package kaikan.facility.web;

import java.util.List;

/// An entry of the trail as it is read.
public record TrailLine(String when, String who, String what, String why, List<String> detail) {
    public TrailLine {
        detail = List.copyOf(detail);
    }
}
