package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.protocol.Ed25519;
import kaikan.protocol.RequestSignature;

/// Tells which device sent a request. Revocation counts from the next request on, because nothing is remembered in between.
@Singleton
public class Callers {
    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);
    /// What could be a device's name; the database cannot compare anything else with one.
    private static final Pattern REF = Pattern.compile("[0-9A-Z]{16}");

    private final DeviceRepository devices;
    private final Clock clock;

    Callers(DeviceRepository devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /// Whether this could be a device's name.
    static boolean couldBe(String device) {
        return REF.matcher(device).matches();
    }

    /// Checks the signature and notes that the device was heard of.
    @Transactional
    public Caller of(Caller.Shown shown) {
        Optional<DeviceRow> known = couldBe(shown.device()) ? devices.findByRef(shown.device()) : Optional.empty();
        if (known.isEmpty()) {
            return new Caller.Stranger(Caller.Reason.UNKNOWN_DEVICE);
        }
        DeviceRow device = known.get();
        Instant now = clock.instant();
        return switch (RequestSignature.check(shown.request(), shown.signature(), Ed25519.publicKey(device.publicKey()), now)) {
            case BAD_SIGNATURE -> new Caller.Stranger(Caller.Reason.BAD_SIGNATURE);
            case CLOCK_SKEW -> new Caller.Stranger(revokedOr(device, Caller.Reason.CLOCK_SKEW));
            case GENUINE -> genuine(device, now);
        };
    }

    private Caller genuine(DeviceRow device, Instant now) {
        if (device.revokedAt() != null) {
            return new Caller.Stranger(Caller.Reason.REVOKED_DEVICE);
        }
        devices.seen(device.id(), now, now.minus(NOTE_EVERY));
        return new Caller.Known(new Kiosk(device.id(), device.ref(), device.siteId(), device.name()));
    }

    private static Caller.Reason revokedOr(DeviceRow device, Caller.Reason other) {
        return device.revokedAt() == null ? other : Caller.Reason.REVOKED_DEVICE;
    }
}
