package org.introducer.platform.access;

import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.READ_ONLY_TOKEN;
import static org.introducer.platform.problem.PlatformProblem.SCOPE_INSUFFICIENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.ProblemException;

/**
 * The first layer of isolation around an applicant's data: their own, or that of an applicant of the same tenant who consented to this
 * adviser or integration. A resource that the caller may not see is answered as if it did not exist.
 */
@ApplicationScoped
public class Access {

    private final Caller caller;
    private final Consents consents;
    private final UsedConsents used;

    Access(Caller caller, Consents consents, UsedConsents used) {
        this.caller = caller;
        this.consents = consents;
        this.used = used;
    }

    /** The applicant whose data is meant: the one asked for, else the caller; checked for reading. */
    public Readable toRead(UUID applicantId) {
        return new Readable(resolve(applicantId, Scope.READ));
    }

    /** Those of the applicants whom the caller may read, each once and in their order; the others are left out. Consent is asked for once. */
    public List<Readable> eachToRead(Collection<UUID> applicantIds) {
        Set<UUID> given = mayBeGivenConsent() ? consents.givenToCaller(applicantIds) : Set.of();
        given.forEach(applicant -> used.add(applicant, Scope.READ));
        return applicantIds.stream()
                .distinct()
                .filter(applicant -> applicant.equals(caller.applicantId()) || given.contains(applicant))
                .map(Readable::new)
                .toList();
    }

    /** As {@link #toRead}, checked for writing. */
    public Writable toWrite(UUID applicantId) {
        return new Writable(resolve(applicantId, Scope.READ_WRITE));
    }

    /** Lets a write about this owner go on: 404 when they may not be seen, 403 when they may be seen only. */
    public void requireWrite(UUID ownerId) {
        require(ownerId, Scope.READ_WRITE);
    }

    /**
     * The row, if it is there and the caller may read it. A row that may not be seen is answered as one that is not there, after
     * the same questions, so that neither the answer nor its time tells them apart.
     */
    public <T> T readable(Optional<T> row, Function<T, UUID> owner, Supplier<ProblemException> unknown) {
        return reachable(row, owner, Scope.READ, unknown);
    }

    /** As {@link #readable} for a write: 403 when the row may be seen only. */
    public <T> T writable(Optional<T> row, Function<T, UUID> owner, Supplier<ProblemException> unknown) {
        return reachable(row, owner, Scope.READ_WRITE, unknown);
    }

    private <T> T reachable(
            Optional<T> row, Function<T, UUID> owner, Scope needed, Supplier<ProblemException> unknown) {
        try {
            require(row.map(owner).orElseGet(UUID::randomUUID), needed);
        } catch (ProblemException e) {
            throw e.problem() != NOT_FOUND
                    ? e
                    : mayBeGivenConsent() ? unknown.get().asRefusal() : unknown.get();
        }
        return row.orElseThrow(unknown);
    }

    /** The consents on which the access of this request rested, to be checked again with {@link #stillHas}. */
    public String used() {
        return used.text();
    }

    /** Checks now the consents that {@link #used} returned earlier for the same caller; null: none. */
    public void stillHas(String earlier) {
        if (earlier != null) {
            for (String each : earlier.split(",")) {
                int colon = each.indexOf(':');
                require(UUID.fromString(each.substring(0, colon)), Scope.valueOf(each.substring(colon + 1)));
            }
        }
    }

    private UUID resolve(UUID applicantId, Scope needed) {
        if (applicantId == null) {
            return caller.applicantId();
        }
        require(applicantId, needed);
        return applicantId;
    }

    private void require(UUID ownerId, Scope needed) {
        if (needed == Scope.READ_WRITE && caller.isReadOnly()) {
            throw READ_ONLY_TOKEN.because(null);
        }
        if (ownerId.equals(caller.applicantId())) {
            return;
        }
        if (!mayBeGivenConsent()) {
            throw NOT_FOUND.because(null);
        }
        Scope scope = consents.given(ownerId, caller.sub(), needed)
                .orElseThrow(() -> NOT_FOUND.because(null).asRefusal());
        if (!scope.covers(needed)) {
            throw SCOPE_INSUFFICIENT.because("The consent allows reading only.");
        }
        used.add(ownerId, needed);
    }

    private boolean mayBeGivenConsent() {
        return caller.has(Role.ADVISER) || caller.has(Role.INTEGRATION);
    }
}
