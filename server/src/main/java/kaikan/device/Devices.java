package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Space;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// The kiosks of a site as staff see and end them.
@Singleton
public class Devices {
    private final DeviceRepository devices;
    private final DeadLetterRepository letters;
    private final AuditTrail trail;
    private final Clock clock;

    Devices(DeviceRepository devices, DeadLetterRepository letters, AuditTrail trail, Clock clock) {
        this.devices = devices;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /// All kiosks of a site by name, revoked ones included.
    @Transactional(readOnly = true)
    public List<DeviceInfo> at(long siteId) {
        return devices.at(siteId);
    }

    /// The kiosks of all sites that are listened to, site by site.
    @Transactional(readOnly = true)
    public List<DeviceInfo> inUse() {
        return devices.inUse();
    }

    /// Stops listening to a device, from its next request on.
    ///
    /// @return whether it was listened to until now
    @Transactional
    public boolean revoke(String ref, long siteId, long actor, String reason) {
        Optional<DeviceRow> device = devices.findByRef(ref).filter(row -> row.siteId() == siteId);
        boolean revoked = device.isPresent() && devices.revoke(device.get().id(), clock.instant()) == 1;
        if (revoked) {
            trail.record(new Entry(actor, "device.revoke", "device", ref, siteId, reason, ""));
        }
        return revoked;
    }

    /// Puts a device of the site at the door of one of its spaces; the same again changes nothing.
    ///
    /// @param space `null` for the door of the house
    @Transactional
    public void place(String ref, long siteId, @Nullable Space space, long actor) {
        if (devices.place(ref, siteId, space == null ? null : space.id()) == 1) {
            trail.record(new Entry(actor, "device.place", "device", ref, siteId, "", space == null ? "–" : space.key()));
        }
    }

    /// Whether the site has or had a device of that reference.
    @Transactional(readOnly = true)
    public boolean has(String ref, long siteId) {
        return devices.findByRef(ref).filter(row -> row.siteId() == siteId).isPresent();
    }

    /// Rows that kiosks of the site sent and the server refused, the newest first; at most 200.
    @Transactional(readOnly = true)
    public List<DeadLetter> deadLetters(long siteId) {
        return letters.at(siteId);
    }

    /// Somebody has looked at a refused row; it stays.
    ///
    /// @return whether it is a row of that site
    @Transactional
    public boolean seen(String letter, long siteId, long actor) {
        return letters.seen(letter, siteId, clock.instant(), actor) == 1 || letters.countAt(letter, siteId) == 1;
    }
}
