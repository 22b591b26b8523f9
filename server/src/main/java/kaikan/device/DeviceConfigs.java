package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.protocol.Json;
import kaikan.protocol.Settings;

/// How kiosks are to behave, as the staff sets it; each fetches its own with the manifest and says whether it has taken it. Versions are only added.
@Singleton
public class DeviceConfigs {
    private final ConfigRepository configs;
    private final DeviceRepository devices;
    private final AuditTrail trail;
    private final Clock clock;

    DeviceConfigs(ConfigRepository configs, DeviceRepository devices, AuditTrail trail, Clock clock) {
        this.configs = configs;
        this.devices = devices;
        this.trail = trail;
        this.clock = clock;
    }

    /// What became of setting a configuration.
    public enum Outcome {
        SET,
        /// Somebody else has set another one since the form was opened.
        MEANWHILE,
        /// There is no such kiosk at the site, or it is out of service.
        UNKNOWN
    }

    /// Who sets it and why.
    ///
    /// @param seen the version that stood in the form
    public record Wish(long actor, String reason, long seen) {}

    /// What is wanted of a kiosk of a site that is in service.
    @Transactional(readOnly = true)
    public Optional<WantedConfig> of(String ref, long siteId) {
        return devices.at(siteId).stream()
                .filter(device -> device.ref().equals(ref) && device.revokedAt() == null)
                .findFirst()
                .map(device -> configs.newest(device.id())
                        .map(row -> new WantedConfig(device, row.version(), read(row)))
                        .orElseGet(() -> new WantedConfig(device, 0, null)));
    }

    /// Sets a new version.
    @Transactional
    public Outcome set(String ref, long siteId, Settings settings, Wish wish) {
        Optional<DeviceRow> device = devices.findByRef(ref).filter(row -> row.siteId() == siteId && row.revokedAt() == null);
        if (device.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        devices.lock(device.get().id());
        long newest = configs.newest(device.get().id()).map(ConfigRow::version).orElse(0L);
        if (newest != wish.seen()) {
            return Outcome.MEANWHILE;
        }
        configs.set(device.get().id(), newest + 1, Json.write(settings), clock.instant(), wish.actor());
        String detail = ConfigDetails.kept(newest + 1, settings);
        trail.record(new Entry(wish.actor(), "device.configure", "device", ref, siteId, wish.reason(), detail));
        return Outcome.SET;
    }

    private static Settings read(ConfigRow row) {
        try {
            return Json.read(row.settings(), Settings.class);
        } catch (Json.Unreadable e) {
            throw new IllegalStateException("the configuration of device " + row.deviceId() + " cannot be read", e);
        }
    }
}
