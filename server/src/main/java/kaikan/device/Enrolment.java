package kaikan.device;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kaikan.admission.Names;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.Ref;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Envelope;
import org.jspecify.annotations.Nullable;

/// Makes devices known by one-time codes. The code is shown once and stored as a hash; it lives for [#LIVES] and makes one device.
@Singleton
public class Enrolment {
    /// How long a code lives.
    public static final Duration LIVES = Duration.ofMinutes(15);
    private static final int LONGEST_SOFTWARE = 60;

    private final CodeRepository codes;
    private final DeviceRepository devices;
    private final Catalogues catalogues;
    private final AuditTrail trail;
    private final Clock clock;

    Enrolment(CodeRepository codes, DeviceRepository devices, Catalogues catalogues, AuditTrail trail, Clock clock) {
        this.codes = codes;
        this.devices = devices;
        this.catalogues = catalogues;
        this.trail = trail;
        this.clock = clock;
    }

    /// A new one-time code for a device at a site, as people read it.
    ///
    /// @param deviceName what people will call the device, such as 正面入口
    /// @param actor who asked for it; `null` for the house itself
    @Transactional
    public String newCode(long siteId, String deviceName, @Nullable Long actor) {
        String code = Ref.next().substring(0, 12);
        Instant now = clock.instant();
        codes.deleteBefore(now.minus(Duration.ofDays(1)));
        codes.save(new CodeRow(0, hash(code), siteId, deviceName, now.plus(LIVES), null));
        trail.record(new Entry(actor, "device.new-code", "site", catalogues.current().site(siteId).key(), siteId, "", deviceName));
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /// The codes of a site that can still be used, those that end first at the top.
    @Transactional(readOnly = true)
    public List<OpenCode> open(long siteId) {
        return codes.open(siteId, clock.instant());
    }

    /// Takes a code back before it is used. One that was used, taken back or has ended stays as it is.
    ///
    /// @return whether it is no other site's code
    @Transactional
    public boolean withdraw(String ref, long siteId, long actor) {
        Optional<OpenCode> code = codes.open(siteId, clock.instant()).stream().filter(one -> one.ref().equals(ref)).findFirst();
        if (code.isPresent() && codes.withdraw(ref, siteId) == 1) {
            String site = catalogues.current().site(siteId).key();
            trail.record(new Entry(actor, "device.drop-code", "site", site, siteId, "", code.get().deviceName()));
        }
        return code.isPresent() || codes.elsewhere(ref, siteId) == 0;
    }

    /// Shows a code and a public key. The same code with the same key gets the same answer again; with another key it is used.
    /// A device that shows the key or the journal it had before goes on as the same device, revoked or not; its name is the new code's.
    /// A journal of another site's device, or of another key's, is refused, and the code can still be used.
    @Transactional
    public Enrolled enrol(EnrolmentRequest request) {
        Optional<CodeRow> found = codes.lock(hash(Ref.normalise(request.code())));
        if (found.isEmpty()) {
            return new Enrolled.Refused(Enrolled.Reason.CODE_UNKNOWN);
        }
        CodeRow code = found.get();
        if (code.deviceId() != null) {
            return devices.findById(code.deviceId())
                    .filter(device -> device.publicKey().equals(request.publicKey()) && device.revokedAt() == null)
                    .<Enrolled>map(this::welcome)
                    .orElseGet(() -> new Enrolled.Refused(Enrolled.Reason.CODE_USED));
        }
        if (!clock.instant().isBefore(code.expiresAt())) {
            return new Enrolled.Refused(Enrolled.Reason.CODE_EXPIRED);
        }
        Optional<DeviceRow> device = device(code, request);
        device.ifPresent(admitted -> codes.use(code.id(), admitted.id()));
        return device.map(this::welcome).orElseGet(() -> new Enrolled.Refused(Enrolled.Reason.OTHER_JOURNAL));
    }

    /// The device that the request speaks for, known before or made now; empty if its journal is somebody else's.
    private Optional<DeviceRow> device(CodeRow code, EnrolmentRequest request) {
        EnrolmentRequest.Held held = request.held();
        if (held == null) {
            return devices.ofKey(code.siteId(), request.publicKey())
                    .map(known -> goOn(known, code, request))
                    .or(() -> Optional.of(make(code, request, Ref.next())));
        }
        if (!Callers.couldBe(held.device()) || (held.site() != null && held.site() != code.siteId())) {
            return Optional.empty();
        }
        Optional<DeviceRow> known = devices.findByRef(held.device());
        return known.isEmpty()
                ? Optional.of(make(code, request, held.device()))
                : known.filter(device -> device.siteId() == code.siteId() && device.publicKey().equals(request.publicKey()))
                        .map(device -> goOn(device, code, request));
    }

    /// What the kiosk has forgotten cannot come any more: where this server has not come so far, it goes on after it.
    private DeviceRow goOn(DeviceRow device, CodeRow code, EnrolmentRequest request) {
        devices.goOn(device.id(), code.deviceName(), software(request), clock.instant(), after(request), hashAfter(request));
        trail.record(new Entry(null, "device.return", "device", device.ref(), device.siteId(), "", code.deviceName()));
        return devices.findById(device.id()).orElseThrow();
    }

    private DeviceRow make(CodeRow code, EnrolmentRequest request, String ref) {
        Instant now = clock.instant();
        DeviceRow device = devices.save(new DeviceRow(
                0,
                ref,
                code.siteId(),
                code.deviceName(),
                request.publicKey(),
                now,
                null,
                now,
                after(request),
                hashAfter(request),
                0,
                software(request)));
        trail.record(new Entry(null, "device.enrol", "device", device.ref(), device.siteId(), "", device.name()));
        return device;
    }

    private static long after(EnrolmentRequest request) {
        return request.held() == null ? 0 : request.held().after();
    }

    private static String hashAfter(EnrolmentRequest request) {
        return request.held() == null ? Envelope.FIRST : request.held().hash();
    }

    private static String software(EnrolmentRequest request) {
        return Limits.shortened(request.software(), LONGEST_SOFTWARE);
    }

    private Enrolled welcome(DeviceRow device) {
        return new Enrolled.Welcome(new EnrolmentAnswer(
                device.ref(), device.name(), Names.of(catalogues.current().site(device.siteId())), clock.instant()));
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
