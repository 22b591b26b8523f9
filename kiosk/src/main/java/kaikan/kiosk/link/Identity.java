package kaikan.kiosk.link;

import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.function.Function;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.journal.JournalBroken;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.Problem;

/// Who this device is. It makes its own key and keeps it before anybody sees the public half; the private half never
/// leaves the journal's file.
public final class Identity {
    private static final String PRIVATE = "device.private";
    private static final String PUBLIC = "device.public";
    private static final String DEVICE = "device.id";
    private static final String NAME = "device.name";
    private static final String STANDING = "device.standing";

    private final Facts facts;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private volatile String device;
    private volatile String name;
    private volatile Standing standing;

    /// @throws JournalBroken if the device's key is damaged: nobody else has it
    public Identity(Facts facts) {
        this.facts = facts;
        if (facts.fact(PRIVATE).isEmpty()) {
            KeyPair pair = Ed25519.newKeyPair();
            facts.keep(Map.of(PRIVATE, Ed25519.text(pair.getPrivate()), PUBLIC, Ed25519.text(pair.getPublic())));
        }
        privateKey = key(PRIVATE, Ed25519::privateKey);
        publicKey = key(PUBLIC, Ed25519::publicKey);
        device = facts.fact(DEVICE).orElse("");
        name = facts.fact(NAME).orElse("");
        standing = device.isEmpty() ? Standing.NEW : facts.fact(STANDING, Standing::valueOf).orElse(Standing.KNOWN);
    }

    /// The id the server gave; empty before the enrolment.
    public String device() {
        return device;
    }

    /// What people call this device; empty before the enrolment.
    public String name() {
        return name;
    }

    /// Whether a server has ever known this device: its journal names it.
    public boolean enrolled() {
        return !device.isEmpty();
    }

    /// How it stands with the server.
    public Standing standing() {
        return standing;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    void enrolledAs(EnrolmentAnswer answer) {
        facts.keep(Map.of(DEVICE, answer.device(), NAME, answer.name(), STANDING, Standing.KNOWN.name()));
        name = answer.name();
        device = answer.device();
        standing = Standing.KNOWN;
    }

    /// The server listened to this device.
    void listenedTo() {
        stand(Standing.KNOWN);
    }

    /// The server did not listen and gave this code. Once out of service, the device stays so until the server takes it again: a server
    /// that was restored since may have forgotten both the device and its end.
    void refused(String problem) {
        if (problem.equals(Problem.REVOKED_DEVICE)) {
            stand(Standing.REVOKED);
        } else if (problem.equals(Problem.UNKNOWN_DEVICE) && standing != Standing.REVOKED) {
            stand(Standing.UNKNOWN);
        }
    }

    private <K extends Key> K key(String name, Function<String, K> reader) {
        return facts.fact(name, reader).orElseThrow(() -> new JournalBroken("The key of this device in the journal cannot be read"));
    }

    private void stand(Standing now) {
        if (now != standing) {
            standing = now; // first: what the server said counts even if it cannot be kept
            facts.keep(Map.of(STANDING, now.name()));
        }
    }
}
