package kaikan.facility;

import java.util.List;

/// The keys of what a space may offer, in the order in which lists show them. Each has its words under `facility.feature.<key>`.
public final class Feature {
    private static final List<String> KNOWN = List.of(
            "step-free", "accessible-toilet", "hearing-loop", "wifi", "projector", "screen", "whiteboard", "sound", "video-conference",
            "stage", "piano", "kitchen", "loading-dock", "power");

    private Feature() {}

    /// All of them.
    public static List<String> known() {
        return KNOWN;
    }
}
