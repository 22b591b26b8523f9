package kaikan.protocol;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Ed25519 (RFC 8032) as the JDK has it: keys as Base64 of their standard encodings, signatures of 64 bytes.
public final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /// A new pair of keys.
    public static KeyPair newKeyPair() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + NAME, e);
        }
    }

    /// Base64 of the X.509 form.
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// Base64 of the PKCS #8 form: a secret.
    public static String text(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// The key written by [#text(PublicKey)].
    /// @throws IllegalArgumentException if it is not one
    public static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /// The key written by [#text(PrivateKey)].
    /// @throws IllegalArgumentException if it is not one
    public static PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this key cannot sign", e);
        }
    }

    static boolean fits(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
