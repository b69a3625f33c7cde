package org.introducer.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token that is signed but is no access token, or does not say who acts and in which tenant. */
@ApplicationScoped
class ClaimsCheck implements SecurityIdentityAugmentor {

    static final String IDENTITY = "introducer.identity";

    /** Whether the token's scope is reading only. */
    static final String READ_ONLY = "introducer.read-only";

    private static final String READ = "introducer:read";
    private static final String WRITE = "introducer:write";

    private final Event<TokenVerified> verified;

    ClaimsCheck(Event<TokenVerified> verified) {
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Object type = token.getClaim("typ");
        if (type != null && !String.valueOf(type).equalsIgnoreCase("Bearer")) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token is not an access token"));
        }
        try {
            UUID sub = UUID.fromString(token.getSubject());
            Object applicant = token.getClaim("applicant_id");
            Identity who = new Identity(
                    sub,
                    UUID.fromString(String.valueOf(token.<Object>getClaim("tenant"))),
                    applicant == null ? sub : UUID.fromString(String.valueOf(applicant)),
                    identity.getRoles());
            verified.fire(new TokenVerified(who));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(IDENTITY, who)
                            .addAttribute(READ_ONLY, isReadOnly(token.getClaim("scope")))
                            .build());
        } catch (IllegalArgumentException | NullPointerException e) {
            return Uni.createFrom()
                    .failure(
                            new AuthenticationFailedException("the token lacks a uuid in sub, tenant or applicant_id"));
        }
    }

    /** A scope narrows what the roles allow: a token that names reading and not writing reads, one that names neither is as its roles are. */
    private static boolean isReadOnly(Object scope) {
        // A string of names (RFC 8693); some providers make it a list.
        List<String> named =
                scope == null ? List.of() : List.of(scope.toString().split("[\\s,\"\\[\\]]+"));
        return named.contains(READ) && !named.contains(WRITE);
    }
}
