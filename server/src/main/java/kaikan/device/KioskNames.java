package kaikan.device;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.admission.DoorNames;

/// The doors of a site are its kiosks.
@Singleton
class KioskNames implements DoorNames {
    private final DeviceRepository devices;

    KioskNames(DeviceRepository devices) {
        this.devices = devices;
    }

    @Override
    public Map<String, String> at(long siteId) {
        return devices.names(siteId).stream().collect(Collectors.toMap(Named::ref, Named::name));
    }

    /// A kiosk and what it is called.
    @Introspected
    record Named(String ref, String name) {}
}
