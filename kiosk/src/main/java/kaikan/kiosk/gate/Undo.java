package kaikan.kiosk.gate;

import java.time.Instant;

/// What can still be taken back: the row `envelope` about `visit`, until `until`.
public record Undo(String visit, String envelope, Instant until) {}
