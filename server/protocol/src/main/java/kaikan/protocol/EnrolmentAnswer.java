package kaikan.protocol;

import java.time.Instant;
import java.util.Objects;

/// The device is known from now on by `device`. A refusal is a [Problem] instead: `CODE_UNKNOWN` (404), `CODE_EXPIRED` or `CODE_USED`
/// (410), [#OTHER_JOURNAL] (409).
///
/// @param device the device's id, in its headers and envelopes
/// @param name what people call this device
public record EnrolmentAnswer(String device, String name, Site site, Instant serverTime) {
    /// The code of the refusal of a journal that belongs to another site's device, or to another key's: the code is not used up.
    public static final String OTHER_JOURNAL = "OTHER_JOURNAL";

    public EnrolmentAnswer {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(serverTime, "serverTime");
    }
}
