package kaikan.protocol;

import java.nio.ByteBuffer;
import java.time.Instant;

/// What a pass says, before or after its signature was checked: who signed (`keyId`), which pass, for which site, and when it may be used.
/// Its bytes are version, key id, pass id, site, not-before and not-after (epoch seconds, unsigned), 26 in all; the signature follows them.
public record Pass(int keyId, PassId id, int site, Window validity) {
    /// The only version there is. A reader refuses any other.
    public static final int VERSION = 1;

    static final int SIGNED_BYTES = 26;
    static final int SIGNATURE_BYTES = 64;
    static final int BYTES = SIGNED_BYTES + SIGNATURE_BYTES;

    private static final long LAST_SECOND = 0xffff_ffffL;

    public Pass {
        if (keyId < 0 || keyId > 255) {
            throw new IllegalArgumentException("a key id is one byte: " + keyId);
        }
        requireWholeSecond(validity.from());
        requireWholeSecond(validity.to());
    }

    byte[] signedBytes() {
        return ByteBuffer.allocate(SIGNED_BYTES)
                .put((byte) VERSION)
                .put((byte) keyId)
                .put(id.bytes())
                .putInt(site)
                .putInt((int) validity.from().getEpochSecond())
                .putInt((int) validity.to().getEpochSecond())
                .array();
    }

    private static void requireWholeSecond(Instant instant) {
        long second = instant.getEpochSecond();
        if (instant.getNano() != 0 || second < 0 || second > LAST_SECOND) {
            throw new IllegalArgumentException("a pass counts whole seconds from 1970 to 2106: " + instant);
        }
    }
}
