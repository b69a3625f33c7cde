package org.introducer.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.introducer.platform.settings.Settings;

/** Digests by the audit key (HMAC with SHA-256): equal for equal texts, and of no use to whoever has not got the key. */
@ApplicationScoped
public class KeyedDigests {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedDigests(Settings settings) {
        this.key = new SecretKeySpec(settings.auditKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param purpose keeps the digests of one use apart from those of another */
    public String of(String purpose, String text) {
        return HexFormat.of().formatHex(mac().doFinal((purpose + "/" + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** For many digests: to make and key one takes longer than to use it. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
