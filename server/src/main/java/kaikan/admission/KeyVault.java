package kaikan.admission;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kaikan.protocol.Ed25519;

/// Keeps private keys as the database may see them: AES-256-GCM under the operator's secret, or as they are where no secret is set.
@Singleton
class KeyVault {
    private static final String SEALED = "gcm:";
    private static final String OPEN = "raw:";
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret;

    KeyVault(AdmissionSettings settings) {
        secret = settings.secret();
    }

    String seal(PrivateKey key) {
        String text = Ed25519.text(key);
        if (secret.isEmpty()) {
            return OPEN + text;
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.US_ASCII));
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(all);
    }

    /// @throws IllegalStateException if the key was sealed with another secret
    PrivateKey open(String stored) {
        if (stored.startsWith(OPEN)) {
            return Ed25519.privateKey(stored.substring(OPEN.length()));
        }
        byte[] all = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        byte[] text = crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length));
        return Ed25519.privateKey(new String(text, StandardCharsets.US_ASCII));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(("kaikan pass keys " + secret).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A pass key cannot be read: KAIKAN_ADMISSION_SECRET is not the one it was stored with", e);
        }
    }
}
