package org.introducer.platform.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies a token once a minute instead of at each call, which costs more than all the rest of a read. Quarkus remembers
 * answers of an introspection endpoint only, not signatures that it has checked.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified = new VerifiedTokens(Ticker.systemTicker());
    private final Clock clock;

    RememberedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return oidc.authenticate(context, providers);
        }
        SecurityIdentity remembered = verified.find(authorization);
        return remembered != null
                ? Uni.createFrom().item(remembered)
                : oidc.authenticate(context, providers).map(identity -> remembered(authorization, identity));
    }

    /** Without what hangs on this request: the identity that OIDC makes holds the request itself. */
    private SecurityIdentity remembered(String authorization, SecurityIdentity identity) {
        if (identity == null
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || identity.getAttribute(ClaimsCheck.IDENTITY) == null) {
            return identity;
        }
        SecurityIdentity bare = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addAttribute(ClaimsCheck.IDENTITY, identity.getAttribute(ClaimsCheck.IDENTITY))
                .addAttribute(ClaimsCheck.READ_ONLY, identity.getAttribute(ClaimsCheck.READ_ONLY))
                .build();
        verified.remember(authorization, bare, clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return bare;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
