package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A row that has taken effect.
@Introspected
record JournalRow(long seq, String envelope, long uptimeMs, Instant at) {}
