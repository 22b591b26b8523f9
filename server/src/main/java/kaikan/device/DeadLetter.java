package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row that was refused, as it came.
///
/// @param ref its public reference, to say that somebody has looked at it; nobody can count it
/// @param device the name of the kiosk
/// @param code why, for programs
/// @param detail more about it, for whoever mends it
@Introspected
public record DeadLetter(
        String ref, String device, long seq, String code, String detail, String rowText, Instant receivedAt, @Nullable Instant seenAt) {}
