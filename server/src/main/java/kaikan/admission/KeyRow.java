package kaikan.admission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.protocol.PassKey;
import kaikan.protocol.Window;

/// A key that signs passes from `signsFrom` to `signsTo` and is trusted longer than that on both sides.
@MappedEntity("admission_key")
record KeyRow(
        @Id int keyId, String publicKey, String privateKey, Instant trustedFrom, Instant signsFrom, Instant signsTo, Instant trustedTo) {
    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom) && now.isBefore(signsTo);
    }

    PassKey published() {
        return new PassKey(keyId, publicKey, new Window(trustedFrom, trustedTo));
    }

    @Override
    public String toString() {
        return "key " + keyId;
    }
}
