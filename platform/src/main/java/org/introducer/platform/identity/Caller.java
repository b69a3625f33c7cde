package org.introducer.platform.identity;

import static org.introducer.platform.problem.PlatformProblem.UNAUTHENTICATED;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identity of the current request, or the one under which a worker runs a job. */
@RequestScoped
public class Caller {

    private final CurrentIdentityAssociation association;
    private Identity identity;

    Caller(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Who calls, or 401. */
    public Identity require() {
        return find().orElseThrow(() -> UNAUTHENTICATED.because(null));
    }

    /** Who calls, or empty for a request without a token. */
    public Optional<Identity> find() {
        if (identity == null) {
            identity = byToken();
        }
        return Optional.ofNullable(identity);
    }

    /**
     * Lets a worker act for the tenant whose work it has taken up.
     *
     * @throws IllegalStateException in a request that has a token: who calls stays who they are
     */
    public void actAs(Identity worker) {
        if (byToken() != null) {
            throw new IllegalStateException("A request with a token cannot act as somebody else");
        }
        this.identity = worker;
    }

    /** Whether a token says who calls; a worker acts without one. */
    public boolean hasToken() {
        return byToken() != null;
    }

    /** Whether the scope of the token is reading, whatever its roles allow. */
    public boolean isReadOnly() {
        SecurityIdentity current = association.getIdentity();
        return current != null && Boolean.TRUE.equals(current.getAttribute(ClaimsCheck.READ_ONLY));
    }

    private Identity byToken() {
        SecurityIdentity current = association.getIdentity();
        return current == null ? null : of(current);
    }

    /** Whose token was verified, before a request has a caller; null without a token. */
    public static @Nullable Identity of(SecurityIdentity verified) {
        return verified.getAttribute(ClaimsCheck.IDENTITY);
    }

    public UUID sub() {
        return require().sub();
    }

    public UUID tenant() {
        return require().tenant();
    }

    public UUID applicantId() {
        return require().applicantId();
    }

    public boolean has(String role) {
        return require().has(role);
    }
}
