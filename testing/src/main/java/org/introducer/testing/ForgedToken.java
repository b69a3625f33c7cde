package org.introducer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;

/** An access token with something about it that an attacker would try. */
public final class ForgedToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;

    private ForgedToken(Map<String, Object> header, Map<String, Object> claims) {
        this.header = header;
        this.claims = claims;
    }

    /** What this person's own token says. */
    public static ForgedToken of(Actor actor) {
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = Clock.systemUTC().instant().getEpochSecond();
        claims.put("iss", Tokens.ISSUER);
        claims.put("aud", Tokens.AUDIENCE);
        claims.put("sub", actor.sub().toString());
        claims.put("typ", "Bearer");
        claims.put("tenant", actor.tenant().toString());
        claims.put("roles", actor.roles().stream().map(role -> role.claim()).toList());
        claims.put("iat", now);
        claims.put("exp", now + 600);
        return new ForgedToken(Map.of("alg", "RS256", "typ", "JWT"), claims);
    }

    public ForgedToken with(String claim, Object value) {
        return new ForgedToken(header, put(claims, claim, value));
    }

    public ForgedToken without(String claim) {
        Map<String, Object> fewer = new LinkedHashMap<>(claims);
        fewer.remove(claim);
        return new ForgedToken(header, fewer);
    }

    public ForgedToken header(String name, Object value) {
        return new ForgedToken(put(header, name, value), claims);
    }

    public String signed() {
        return signedBy(Actor.KEY);
    }

    public String signedBy(SigningKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(text().getBytes(StandardCharsets.US_ASCII));
            return text() + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code alg: none}. */
    public String unsigned() {
        return header("alg", "none").text() + ".";
    }

    /** A symmetric signature with what everybody may know. */
    public String signedWithHmacOfPublicKey() {
        try {
            String text = header("alg", "HS256").text();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Actor.KEY.publicKey().getEncoded(), "HmacSHA256"));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        try {
            return encoded(JSON.writeValueAsBytes(header)) + "." + encoded(JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> put(Map<String, Object> map, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
