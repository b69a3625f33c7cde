package org.introducer.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Mints access tokens as an identity provider would, for the local stack and for tests. */
public final class Tokens {
    public static final String ISSUER = "https://introducer.local";
    public static final String AUDIENCE = "introducer";

    private final SigningKey key;
    private final Clock clock;

    public Tokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The person that a token identifies; {@code applicantId} only when it differs from {@code sub}. */
    public record Subject(UUID sub, UUID tenant, Set<Role> roles, UUID applicantId) {
        public Subject(UUID sub, UUID tenant, Role... roles) {
            this(sub, tenant, Set.of(roles), null);
        }
    }

    public String mint(Subject subject, Duration lifetime) {
        return mint(subject, lifetime, null);
    }

    /** @param scope such as {@code introducer:read}, or null for whatever the roles allow */
    public String mint(Subject subject, Duration lifetime, String scope) {
        Instant now = clock.instant();
        List<String> roles = subject.roles().stream().map(Role::claim).sorted().toList();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject.sub().toString());
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("tenant", subject.tenant().toString());
        claims.setStringListClaim("roles", roles);
        claims.setStringListClaim("groups", roles);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
        claims.setGeneratedJwtId();
        if (scope != null) {
            claims.setStringClaim("scope", scope);
        }
        if (subject.applicantId() != null) {
            claims.setStringClaim("applicant_id", subject.applicantId().toString());
        }
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.privateKey());
        signature.setKeyIdHeaderValue(key.id());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("A token cannot be signed.", impossible);
        }
    }
}
