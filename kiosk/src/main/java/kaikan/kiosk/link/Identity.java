package kaikan.kiosk.link;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentAnswer;

/// Who this device is. It makes its own key and keeps it before anybody sees the public half; the private half never
/// leaves the journal's file.
public final class Identity {
    private static final String PRIVATE = "device.private";
    private static final String PUBLIC = "device.public";
    private static final String DEVICE = "device.id";
    private static final String NAME = "device.name";

    private final Facts facts;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private volatile String device;
    private volatile String name;

    public Identity(Facts facts) {
        this.facts = facts;
        if (facts.fact(PRIVATE).isEmpty()) {
            KeyPair pair = Ed25519.newKeyPair();
            facts.keep(Map.of(PRIVATE, Ed25519.text(pair.getPrivate()), PUBLIC, Ed25519.text(pair.getPublic())));
        }
        privateKey = Ed25519.privateKey(facts.fact(PRIVATE).orElseThrow());
        publicKey = Ed25519.publicKey(facts.fact(PUBLIC).orElseThrow());
        device = facts.fact(DEVICE).orElse("");
        name = facts.fact(NAME).orElse("");
    }

    /// The id the server gave; empty before the enrolment.
    public String device() {
        return device;
    }

    /// What people call this device; empty before the enrolment.
    public String name() {
        return name;
    }

    /// Whether the server knows this device.
    public boolean enrolled() {
        return !device.isEmpty();
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    void enrolledAs(EnrolmentAnswer answer) {
        facts.keep(Map.of(DEVICE, answer.device(), NAME, answer.name()));
        name = answer.name();
        device = answer.device();
    }
}
