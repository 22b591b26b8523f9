package kaikan.device;

import io.micronaut.core.annotation.Introspected;

/// A configuration as it was set.
///
/// @param settings the [kaikan.protocol.Settings] as JSON
@Introspected
record ConfigRow(long deviceId, long version, String settings) {}
