package kaikan.protocol;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;

/// Proves that a request comes from a device: its key signs method, path, time and the SHA-256 of the body.
/// A repeated request is harmless because every request of the protocol may be repeated; the time only keeps old recordings out.
public final class RequestSignature {
    /// The device's id.
    public static final String DEVICE_HEADER = "Kaikan-Device";
    /// When the request was made, ISO 8601 in UTC. In a 401 answer of code `CLOCK_SKEW`: the server's time.
    public static final String TIME_HEADER = "Kaikan-Time";
    /// The signature, Base64.
    public static final String SIGNATURE_HEADER = "Kaikan-Signature";
    /// How far the two clocks may differ.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private RequestSignature() {}

    /// The request as both sides see it: `path` with its query as sent, `time` as the header says it.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Signed(String method, String path, String time, byte[] body) {
        byte[] content() {
            return String.join("\n", "KAIKAN-DEVICE-1", method, path, time, Row.sha256(body)).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The three headers of a request.
    public static Map<String, String> headers(String device, PrivateKey key, Signed request) {
        String signature = Base64.getEncoder().encodeToString(Ed25519.sign(key, request.content()));
        return Map.of(DEVICE_HEADER, device, TIME_HEADER, request.time(), SIGNATURE_HEADER, signature);
    }

    /// Whether `signature` was made for `request` by the owner of `key`, not long from `now`.
    public static Verdict check(Signed request, String signature, PublicKey key, Instant now) {
        if (!Ed25519.fits(key, request.content(), bytes(signature))) {
            return Verdict.BAD_SIGNATURE;
        }
        try {
            Duration apart = Duration.between(Instant.parse(request.time()), now).abs();
            return apart.compareTo(TOLERANCE) <= 0 ? Verdict.GENUINE : Verdict.CLOCK_SKEW;
        } catch (DateTimeParseException e) {
            return Verdict.BAD_SIGNATURE;
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// What the check found.
    public enum Verdict {
        GENUINE,
        BAD_SIGNATURE,
        CLOCK_SKEW
    }
}
