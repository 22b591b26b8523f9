package kaikan.protocol;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The keys a door trusts. Checking is pure: the same text, keys and time give the same answer everywhere.
public final class PassKeys {
    private final Map<Integer, Trusted> keys;

    public PassKeys(Collection<PassKey> keys) {
        this.keys = keys.stream().map(Trusted::of).collect(Collectors.toUnmodifiableMap(Trusted::id, Function.identity()));
    }

    /// Checks what a scanner read at `now`. Tolerated: lower case, full-width characters, a scanner's prefix and suffix, any scheme and
    /// host, line ends, and the bare token without its address.
    public PassCheck check(String scanned, Instant now) {
        return switch (PassText.read(scanned)) {
            case PassText.Reading.Nothing(PassRefusal why) -> new PassCheck.Refused(why);
            case PassText.Reading.Token token -> verify(token, now);
        };
    }

    private PassCheck verify(PassText.Reading.Token token, Instant now) {
        Trusted key = keys.get(token.pass().keyId());
        if (key == null) {
            return new PassCheck.Refused(PassRefusal.UNKNOWN_KEY);
        }
        if (!Ed25519.fits(key.publicKey(), token.pass().signedBytes(), token.signature())) {
            return new PassCheck.Refused(PassRefusal.BAD_SIGNATURE);
        }
        return key.validity().contains(now)
                ? new PassCheck.Genuine(token.pass())
                : new PassCheck.Refused(PassRefusal.EXPIRED_KEY, token.pass());
    }

    private record Trusted(int id, PublicKey publicKey, Window validity) {
        static Trusted of(PassKey key) {
            return new Trusted(key.id(), Ed25519.publicKey(key.publicKey()), key.validity());
        }
    }
}
