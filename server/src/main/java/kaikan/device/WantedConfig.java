package kaikan.device;

import kaikan.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// How a kiosk is wanted to behave.
///
/// @param version the newest that was set; 0 while nobody has set any
/// @param settings what it says; absent while nobody has
public record WantedConfig(DeviceInfo device, long version, @Nullable Settings settings) {}
