package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row that was refused, as it came.
///
/// @param device the name of the kiosk
/// @param code why, for programs
/// @param detail more about it, for whoever mends it
@Introspected
public record DeadLetter(
        long id, String device, long seq, String code, String detail, String rowText, Instant receivedAt, @Nullable Instant seenAt) {}
