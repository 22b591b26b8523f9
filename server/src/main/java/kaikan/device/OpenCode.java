package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A one-time code that nobody has used yet. What it is can no longer be seen: only that there is one.
///
/// @param ref its public reference, to take it back; nobody can count it
/// @param deviceName what the device will be called
/// @param expiresAt until when it can be used
@Introspected
public record OpenCode(String ref, String deviceName, Instant expiresAt) {}
