package org.introducer.platform.personal;

import static org.introducer.platform.problem.PlatformProblem.UNAUTHENTICATED;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
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
 * How an order reaches another service when nobody's token is at hand: as a JWT signed with a key that only the services have
 * ({@code introducer.order-key}). It names one recorded order, one service and one person, and is good for a minute.
 */
@ApplicationScoped
public class SignedOrders {

    /** The header that bears what {@link #signed} makes. A body would not be read: nobody's token is there. */
    public static final String HEADER = "Introducer-Order";

    private static final String ERASURE = "introducer-erasure-order+jwt";
    private static final String MOVE = "introducer-move-order+jwt";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int CLOCKS_DIFFER_BY_SECONDS = 30;

    private final SecretKeySpec key;
    private final String service;
    private final Clock clock;

    SignedOrders(Settings settings, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.key = new SecretKeySpec(settings.orderKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.service = service;
        this.clock = clock;
    }

    /** @param audience the name of the service that shall carry it out */
    public String signed(ErasureOrder order, String audience) {
        return signed(ERASURE, order.id(), order.person(), new JwtClaims(), audience);
    }

    /** @param audience the name of the service that shall carry it out */
    public String signed(MoveOrder order, String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setStringClaim("target", order.target().toString());
        return signed(MOVE, order.id(), order.person(), claims, audience);
    }

    private String signed(String type, UUID id, Person person, JwtClaims claims, String audience) {
        Instant now = Instant.now(clock);
        claims.setIssuer(service);
        claims.setAudience(audience);
        claims.setJwtId(id.toString());
        claims.setSubject(person.sub().toString());
        claims.setStringClaim("tenant", person.tenant().toString());
        claims.setStringClaim("person", person.id().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(GOOD_FOR).getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("An order cannot be signed", e);
        }
    }

    /** The order with this id that the text is, when it was signed for this service a moment ago; 401 otherwise. */
    public ErasureOrder verified(UUID id, String text) {
        return verified(ERASURE, id, text, (person, _) -> new ErasureOrder(id, person));
    }

    /** The same of a move. */
    MoveOrder verifiedMove(UUID id, String text) {
        return verified(
                MOVE,
                id,
                text,
                (person, claims) -> new MoveOrder(id, person, UUID.fromString(claims.getClaimValueAsString("target"))));
    }

    private <O> O verified(String type, UUID id, String text, BiFunction<Person, JwtClaims, O> order) {
        if (text == null) {
            throw refused();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(
                            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                    .setExpectedType(true, type)
                    .setExpectedAudience(service)
                    .setRequireExpirationTime()
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(Instant.now(clock).toEpochMilli()))
                    .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_BY_SECONDS)
                    .setRequireJwtId()
                    .setRequireSubject()
                    .build()
                    .processToClaims(text);
            if (!id.toString().equals(claims.getJwtId())) {
                throw refused();
            }
            return order.apply(
                    new Person(
                            UUID.fromString(claims.getStringClaimValue("tenant")),
                            UUID.fromString(claims.getStringClaimValue("person")),
                            UUID.fromString(claims.getSubject())),
                    claims);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static RuntimeException refused() {
        return UNAUTHENTICATED.because("The order is not one that was signed for this service.");
    }
}
