package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Somebody at a kiosk waits for help.
///
/// @param device the name of the kiosk
/// @param about what was on its screen: a refusal's code, a machine's code, or empty
@Introspected
public record Call(long id, String device, String about, Instant calledAt) {}
