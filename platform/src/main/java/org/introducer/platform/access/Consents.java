package org.introducer.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where consents are looked up: contacts-service has them, the others ask it. */
public interface Consents {

    /**
     * What this person of the caller's tenant may do with the applicant's data now, if anything.
     *
     * @throws org.introducer.platform.problem.ProblemException 503 when it cannot be found out: consent fails closed
     */
    Optional<Scope> given(UUID applicantId, UUID grantee, Scope needed);

    /** Of the consents that one question brings. */
    int MOST_GRANTS = 10_000;

    /** What applicants allowed the caller, at most {@link #MOST_GRANTS}, or null where consents are not kept. */
    default List<Grant> received() {
        return null;
    }

    /** The applicants of the caller who have not allowed them anything, at most {@link #MOST_GRANTS}, or null where consents are not kept. */
    default List<UUID> awaited() {
        return null;
    }

    /**
     * What applicants allowed the caller, at most {@link #MOST_GRANTS}, wherever consents are kept.
     *
     * @throws org.introducer.platform.problem.ProblemException 503 when it cannot be found out
     */
    default List<Grant> givenToCaller() {
        return received();
    }

    /**
     * Those of the applicants who allowed the caller anything, found out with one question for all of them.
     *
     * @throws org.introducer.platform.problem.ProblemException 503 when it cannot be found out
     */
    default Set<UUID> givenToCaller(Collection<UUID> applicantIds) {
        Set<UUID> asked = Set.copyOf(applicantIds);
        return asked.isEmpty()
                ? Set.of()
                : givenToCaller().stream()
                        .map(Grant::applicantId)
                        .filter(asked::contains)
                        .collect(Collectors.toSet());
    }
}
