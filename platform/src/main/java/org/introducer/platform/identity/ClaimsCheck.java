package org.introducer.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token that is signed but is no access token, or does not say who acts and in which tenant. */
@ApplicationScoped
class ClaimsCheck implements SecurityIdentityAugmentor {

    static final String IDENTITY = "introducer.identity";

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
                            .build());
        } catch (IllegalArgumentException | NullPointerException e) {
            return Uni.createFrom()
                    .failure(
                            new AuthenticationFailedException("the token lacks a uuid in sub, tenant or applicant_id"));
        }
    }
}
