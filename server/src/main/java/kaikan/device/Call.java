package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// Somebody at a kiosk waits for help, or somebody went there.
///
/// @param call what the kiosk calls it: a random id
/// @param device the name of the kiosk
/// @param about what was on its screen: a refusal's code, a machine's code, or empty
/// @param helper the name of whoever went there; empty while nobody has
@Introspected
public record Call(String call, String device, String about, Instant calledAt, String helper) {
    /// Whether nobody goes there yet.
    public boolean waiting() {
        return helper.isEmpty();
    }
}
