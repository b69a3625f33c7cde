package org.introducer.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;

/** Somebody with a token who calls the service under test; fresh people and tenants, so that tests share nothing. */
public record Actor(UUID sub, UUID tenant, Set<Role> roles, UUID applicantId) {

    /** In a file, because a test and its resource may live in different class loaders. */
    static final SigningKey KEY = SigningKey.in(Path.of("target", "test-signing-key.pem"));

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    /** To sign a token takes longer than most calls do. */
    private static final Map<Actor, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Signed(String token, Instant until) {}

    /** Somebody new in a new tenant. */
    public static Actor with(Role... roles) {
        return new Actor(UUID.randomUUID(), UUID.randomUUID(), Set.of(roles), null);
    }

    public static Actor applicant() {
        return with(Role.APPLICANT);
    }

    public static Actor curator() {
        return with(Role.CURATOR);
    }

    /** Somebody else of the same tenant. */
    public Actor colleague(Role... others) {
        return new Actor(UUID.randomUUID(), tenant, Set.of(others), null);
    }

    /** A token that is good for a quarter of an hour at least. */
    public String token() {
        Instant now = Instant.now();
        return SIGNED.compute(
                        this,
                        (actor, signed) -> signed != null && signed.until().isAfter(now)
                                ? signed
                                : new Signed(token(LIFETIME), now.plus(LIFETIME.dividedBy(2))))
                .token();
    }

    public String token(Duration lifetime) {
        return token(lifetime, Clock.systemUTC());
    }

    /** A token of an issuer whose clock is this one. */
    public String token(Duration lifetime, Clock issuer) {
        return new Tokens(KEY, issuer).mint(new Tokens.Subject(sub, tenant, roles, applicantId), lifetime);
    }

    /** A request with this actor's token. */
    public RequestSpecification asking() {
        return asking(token());
    }

    /** A request with a token of this actor that is for reading only. */
    public RequestSpecification onlyReading() {
        return asking(tokenForReading());
    }

    /** A token of this actor that is for reading only. */
    public String tokenForReading() {
        return new Tokens(KEY, Clock.systemUTC())
                .mint(new Tokens.Subject(sub, tenant, roles, applicantId), LIFETIME, "introducer:read");
    }

    /** A request with this token. */
    static RequestSpecification asking(String token) {
        return given().filter(DescribedBodies.FILTER).auth().oauth2(token);
    }

    /** A request with this actor's token and a JSON body. */
    public RequestSpecification sending(Object body) {
        return asking().contentType("application/json").body(body);
    }

    /** A merge patch of what was read with this ETag. */
    public RequestSpecification patching(String etag, Object body) {
        return asking().contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body);
    }
}
