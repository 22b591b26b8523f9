package kaikan.protocol;

import java.security.PublicKey;

/// A key that verifies passes while `validity` contains the time of the scan. Keys overlap for as long as passes of the older one are in
/// use, so that changing the key never breaks a pass that was issued. `publicKey` is X.509, Base64.
public record PassKey(int id, String publicKey, Window validity) {
    public PassKey {
        if (id < 0 || id > 255) {
            throw new IllegalArgumentException("a key id is one byte: " + id);
        }
        Ed25519.publicKey(publicKey);
    }

    /// The key of `publicKey`.
    public static PassKey of(int id, PublicKey publicKey, Window validity) {
        return new PassKey(id, Ed25519.text(publicKey), validity);
    }
}
