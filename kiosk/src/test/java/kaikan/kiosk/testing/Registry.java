package kaikan.kiosk.testing;

import com.sun.net.httpserver.HttpExchange;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Problem;
import kaikan.protocol.RequestSignature;
import org.jspecify.annotations.Nullable;

/// The one device that the small server knows, and the codes that made it known.
public final class Registry {
    private final Map<String, String> usedBy = new HashMap<>(Map.of(FakeServer.CODE, ""));
    private String device = FakeServer.DEVICE;
    private @Nullable PublicKey key;
    private long after;
    private boolean revoked;
    private boolean old;
    private int asked;
    private int turnedAway;

    /// Makes one more code.
    public synchronized void offer(String code) {
        usedBy.put(code, "");
    }

    /// Takes the device out of service.
    public synchronized void revoke() {
        revoked = true;
    }

    /// Heeds no journal that a device holds, and names it anew, as a server of the time before did.
    public synchronized void isOld(String names) {
        old = true;
        device = names;
    }

    /// How often somebody asked to be enrolled.
    public synchronized int asked() {
        return asked;
    }

    /// How often somebody came who is not the device, or not any more.
    public synchronized int turnedAway() {
        return turnedAway;
    }

    /// The rows before this one will never come.
    synchronized long after() {
        return after;
    }

    synchronized String device() {
        return device;
    }

    synchronized void forget() {
        key = null;
        revoked = false;
        after = 0;
    }

    /// Enrols whoever asks, or says why not; the key that used a code may show it again, unless it was revoked since.
    synchronized String enrol(EnrolmentRequest request) {
        asked++;
        String user = usedBy.get(request.code());
        if (user == null) {
            return "CODE_UNKNOWN";
        }
        boolean again = user.equals(request.publicKey()) && !revoked;
        if (!user.isEmpty() && !again) {
            return "CODE_USED";
        }
        EnrolmentRequest.Held held = request.held();
        if (held != null && !old) {
            device = held.device();
            after = key == null ? held.after() : after;
        }
        usedBy.put(request.code(), request.publicKey());
        key = Ed25519.publicKey(request.publicKey());
        revoked = false;
        return "";
    }

    /// The code of the problem that whoever asks has; empty if it is the device.
    synchronized String stranger(HttpExchange exchange, byte[] body) {
        String problem = problem(exchange, body);
        turnedAway += problem.isEmpty() ? 0 : 1;
        return problem;
    }

    private String problem(HttpExchange exchange, byte[] body) {
        PublicKey known = key;
        if (known == null || !device.equals(FakeServer.header(exchange, RequestSignature.DEVICE_HEADER))) {
            return Problem.UNKNOWN_DEVICE;
        }
        RequestSignature.Signed signed = new RequestSignature.Signed(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                FakeServer.header(exchange, RequestSignature.TIME_HEADER), body);
        String signature = FakeServer.header(exchange, RequestSignature.SIGNATURE_HEADER);
        boolean genuine = RequestSignature.check(signed, signature, known, Instant.now()) == RequestSignature.Verdict.GENUINE;
        if (!genuine) {
            return "BAD_SIGNATURE";
        }
        return revoked ? Problem.REVOKED_DEVICE : "";
    }
}
