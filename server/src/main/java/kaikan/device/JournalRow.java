package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A row that has taken effect; `kind` is the name of its message.
@Introspected
record JournalRow(long seq, String envelope, String kind, long uptimeMs, Instant at) {}
