package kaikan.booking.web;

import java.util.Set;

/// One thing that happened to a booking.
///
/// @param verb the word of the trail, as in `booking.approve`
/// @param when local date and time
/// @param what who did what
/// @param words what was said with it; empty if nothing
public record HistoryLine(String verb, String when, String what, String words) {
    private static final Set<String> DECISIONS = Set.of("booking.approve", "booking.reject", "booking.expire");

    /// Whether somebody decided about the application.
    public boolean decision() {
        return DECISIONS.contains(verb);
    }
}
