package kaikan.protocol;

import java.nio.ByteBuffer;
import java.security.PrivateKey;

/// Signs passes with one key; only the server has one.
public final class PassSigner {
    private final int keyId;
    private final PrivateKey key;

    public PassSigner(int keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /// The token (144 Base32 characters) of a pass for `site`, usable within `validity` (whole seconds).
    public String sign(PassId id, int site, Window validity) {
        byte[] content = new Pass(keyId, id, site, validity).signedBytes();
        return Base32.encode(ByteBuffer.allocate(Pass.BYTES).put(content).put(Ed25519.sign(key, content)).array());
    }
}
