package kaikan.protocol;

import java.util.Objects;

/// How a device is to behave, as the manifest carries it.
///
/// @param version counts up from 1 for each device
/// @param text the [Settings] as JSON. The device reads it by itself: what it cannot use there costs it nothing else of the manifest
public record DeviceConfig(long version, String text) {
    public DeviceConfig {
        Objects.requireNonNull(text, "text");
    }
}
