package kaikan.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RequestSignatureTest {
    private static final Instant NOW = Instant.parse("2026-12-08T01:42:00Z");
    private static final KeyPair PAIR = Ed25519.newKeyPair();
    private static final RequestSignature.Signed REQUEST = signed("POST", DevicePaths.JOURNAL, NOW.toString(), "{}");
    private static final Map<String, String> HEADERS = RequestSignature.headers("D", PAIR.getPrivate(), REQUEST);
    private static final String SIGNATURE = HEADERS.getOrDefault(RequestSignature.SIGNATURE_HEADER, "");

    @Test
    void theHeadersOfADeviceAreGenuine() {
        assertEquals("D", HEADERS.get(RequestSignature.DEVICE_HEADER));
        assertEquals(NOW.toString(), HEADERS.get(RequestSignature.TIME_HEADER));
        assertEquals(RequestSignature.Verdict.GENUINE, check(REQUEST, NOW));
    }

    @Test
    void nothingOfARequestCanBeChanged() {
        for (RequestSignature.Signed other : new RequestSignature.Signed[] {
            signed("GET", DevicePaths.JOURNAL, NOW.toString(), "{}"),
            signed("POST", DevicePaths.MANIFEST, NOW.toString(), "{}"),
            signed("POST", DevicePaths.JOURNAL, NOW.plusSeconds(1).toString(), "{}"),
            signed("POST", DevicePaths.JOURNAL, NOW.toString(), "{ }")
        }) {
            assertEquals(RequestSignature.Verdict.BAD_SIGNATURE, check(other, NOW));
        }
        assertEquals(
                RequestSignature.Verdict.BAD_SIGNATURE,
                RequestSignature.check(REQUEST, SIGNATURE, Ed25519.newKeyPair().getPublic(), NOW));
        assertEquals(
                RequestSignature.Verdict.BAD_SIGNATURE, RequestSignature.check(REQUEST, "%%%", PAIR.getPublic(), NOW));
    }

    @Test
    void anOldRecordingIsNotTaken() {
        assertEquals(RequestSignature.Verdict.GENUINE, check(REQUEST, NOW.plus(RequestSignature.TOLERANCE)));
        assertEquals(RequestSignature.Verdict.CLOCK_SKEW, check(REQUEST, NOW.plus(RequestSignature.TOLERANCE).plusSeconds(1)));
        assertEquals(RequestSignature.Verdict.CLOCK_SKEW, check(REQUEST, NOW.minusSeconds(86_400)));
    }

    private static RequestSignature.Verdict check(RequestSignature.Signed request, Instant now) {
        return RequestSignature.check(request, SIGNATURE, PAIR.getPublic(), now);
    }

    private static RequestSignature.Signed signed(String method, String path, String time, String body) {
        return new RequestSignature.Signed(method, path, time, body.getBytes(UTF_8));
    }
}
