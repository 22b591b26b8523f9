package kaikan.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A device shows its one-time code and the public half of the key it made for itself ([Ed25519#text]). The server never sees the
/// other half. The same code with the same key may be sent again and gets the same answer, because an answer can be lost.
///
/// @param held the journal the device already has, which it wants to go on with; absent for a new device
public record EnrolmentRequest(String code, String publicKey, String software, @Nullable Held held) {
    public EnrolmentRequest {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(software, "software");
        Ed25519.publicKey(publicKey);
    }

    /// A journal whose device the server has revoked, or no longer knows because it was restored from a backup.
    ///
    /// @param device the id its rows name; the answer names the same, or the device cannot go on with them
    /// @param site the number of the site where it was written; absent where it never had a manifest
    /// @param after the rows it still holds follow this number: the older ones are forgotten
    /// @param hash the hash of row `after`; [Envelope#FIRST] for 0
    public record Held(String device, @Nullable Integer site, long after, String hash) {
        public Held {
            Objects.requireNonNull(device, "device");
            if (after < 0 || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a place in a journal: " + after + " " + hash);
            }
        }
    }
}
