package org.introducer.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** The RSA key that signs local tokens: made at the first start, kept where only its owner may read it. */
public final class SigningKey {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Kept for the life of this process only. */
    public static SigningKey inMemory() {
        return new SigningKey(generate());
    }

    public static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, pem(generate().getPrivate()));
            }
            return new SigningKey(read(Files.readString(file)));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException cause) {
            throw new LauncherError(
                    "The signing key " + file + " is no RSA key (PKCS #8, PEM); remove it, and a new one is made.",
                    cause);
        } catch (IOException cause) {
            throw new LauncherError("The signing key " + file + " cannot be used: " + cause.getMessage() + ".", cause);
        }
    }

    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** The public key as {@code quarkus.oidc.public-key} takes it: base 64 of X.509, without PEM lines. */
    public String publicKeyText() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** The key id of the JOSE header: the start of the public key's SHA-256. */
    public String id() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(PrivateKey key) {
        return BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + END;
    }

    private static KeyPair read(String pem) throws GeneralSecurityException {
        byte[] encoded =
                Base64.getMimeDecoder().decode(pem.replace(BEGIN.strip(), "").replace(END.strip(), ""));
        KeyFactory factory = KeyFactory.getInstance("RSA");
        PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPrivateCrtKey numbers = (RSAPrivateCrtKey) secret;
        PublicKey open =
                factory.generatePublic(new RSAPublicKeySpec(numbers.getModulus(), numbers.getPublicExponent()));
        return new KeyPair(open, secret);
    }
}
