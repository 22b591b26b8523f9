package kaikan.platform.audit;

import java.time.Instant;

/// An entry of the trail and when it was made.
public record Recorded(Instant at, Entry entry) {}
