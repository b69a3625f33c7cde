package org.introducer.platform.identity;

import static org.introducer.platform.problem.PlatformProblem.UNAUTHENTICATED;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The identity of the current request, or the one that a worker took on for a job. */
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
            SecurityIdentity current = association.getIdentity();
            identity = current == null ? null : current.getAttribute(ClaimsCheck.IDENTITY);
        }
        return Optional.ofNullable(identity);
    }

    /** Lets a worker act for the tenant whose job it has claimed; only outside a request that has a token. */
    public void actAs(Identity worker) {
        this.identity = worker;
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
