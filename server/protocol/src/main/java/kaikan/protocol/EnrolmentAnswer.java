package kaikan.protocol;

import java.time.Instant;
import java.util.Objects;

/// The device is known from now on by `device`. A refusal is a [Problem] instead: `CODE_UNKNOWN` (404), `CODE_EXPIRED` or `CODE_USED`
/// (410).
///
/// @param device the device's id, in its headers and envelopes
/// @param name what people call this device
public record EnrolmentAnswer(String device, String name, Site site, Instant serverTime) {
    public EnrolmentAnswer {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(serverTime, "serverTime");
    }
}
