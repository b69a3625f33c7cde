package org.introducer.platform.list;

import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.introducer.platform.settings.Settings;

/** Makes and reads cursors: opaque, signed, and good only for the query and caller that they were given to. */
@Singleton
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    @Inject
    Cursors(Settings settings) {
        this(settings.cursorKey());
    }

    Cursors(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** A cursor that holds these values for the query that {@code scope} describes. */
    public String write(String scope, List<String> values) {
        byte[] payload = values.stream()
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(scope, payload);
        byte[] all = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, all, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The values of a cursor of this scope, or 400. */
    public List<String> read(String scope, String cursor) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length >= SIGNATURE_BYTES) {
                byte[] payload = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
                if (MessageDigest.isEqual(sign(scope, payload), Arrays.copyOf(all, SIGNATURE_BYTES))) {
                    return values(new String(payload, StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            throw INVALID_CURSOR.because(null);
        }
        throw INVALID_CURSOR.because(null);
    }

    /** Each value after its length, because a value may hold any character. */
    private static List<String> values(String payload) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < payload.length(); ) {
            int colon = payload.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(payload.substring(at, colon));
            values.add(payload.substring(colon + 1, end));
            at = end;
        }
        return values;
    }

    private byte[] sign(String scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
