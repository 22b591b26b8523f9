package kaikan.protocol;

import java.util.Objects;

/// A new device shows its one-time code and the public half of the key it made for itself ([Ed25519#text]). The server never sees the
/// other half. The same code with the same key may be sent again and gets the same answer, because an answer can be lost.
public record EnrolmentRequest(String code, String publicKey, String software) {
    public EnrolmentRequest {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(software, "software");
        Ed25519.publicKey(publicKey);
    }
}
