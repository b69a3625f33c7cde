package org.introducer.platform.remote;

import static org.introducer.platform.problem.PlatformProblem.UNAUTHENTICATED;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.introducer.platform.settings.Settings;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * What one service says to another when nobody's token is at hand: a JWT signed with a key that only the services have
 * ({@code introducer.order-key}), of one kind, for one service, and good for a minute.
 */
@ApplicationScoped
public class SignedClaims {

    /** The header that bears what {@link #signed} makes. A body would not be read: nobody's token is there. */
    public static final String HEADER = "Introducer-Order";

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int CLOCKS_DIFFER_BY_SECONDS = 30;

    private final SecretKeySpec key;
    private final String service;
    private final Clock clock;

    SignedClaims(Settings settings, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.key = new SecretKeySpec(settings.orderKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.service = service;
        this.clock = clock;
    }

    /** Reads a value from claims that were verified. */
    public interface Reading<T> {
        T from(JwtClaims claims) throws MalformedClaimException;
    }

    /**
     * The signed text.
     *
     * @param kind what the claims are, such as {@code erasure-order}; a text of another kind opens nothing
     * @param audience the name of the service that it is for
     */
    public String signed(String kind, String audience, Map<String, ?> values) {
        Instant now = Instant.now(clock);
        JwtClaims claims = new JwtClaims();
        values.forEach(claims::setClaim);
        claims.setIssuer(service);
        claims.setAudience(audience);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(GOOD_FOR).getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type(kind));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Claims cannot be signed", e);
        }
    }

    /** What the text says, when it was signed for this service a moment ago and is of this kind; 401 otherwise. */
    public <T> T verified(String kind, String text, Reading<T> reading) {
        if (text == null) {
            throw refused();
        }
        try {
            return reading.from(new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                    .setExpectedType(true, type(kind))
                    .setExpectedAudience(service)
                    .setRequireExpirationTime()
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(Instant.now(clock).toEpochMilli()))
                    .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS)
                    .setRequireSubject()
                    .build()
                    .processToClaims(text));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            throw refused();
        }
    }

    private static String type(String kind) {
        return "introducer-" + kind + "+jwt";
    }

    private static RuntimeException refused() {
        return UNAUTHENTICATED.because("The order is not one that was signed for this service.");
    }
}
