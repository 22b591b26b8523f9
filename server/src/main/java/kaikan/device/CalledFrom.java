package kaikan.device;

import io.micronaut.core.annotation.Introspected;

/// From which kiosk somebody called.
///
/// @param call what the kiosk calls it: a random id
/// @param device the name of the kiosk
@Introspected
record CalledFrom(String call, String device, long siteId) {}
