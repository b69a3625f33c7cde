package org.introducer.platform.outbox;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.identity.Role.ORG_ADMIN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Consents;
import org.introducer.platform.access.Grant;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.outbox.ChangeFeed.Reader;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Whose events somebody may see at this moment, whether they read the feed or are told of it. */
@ApplicationScoped
public class ChangeReaders {

    /** Who may read the feed at all. */
    public static final Set<String> ROLES = Set.of(APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION);

    private final Caller caller;
    private final Access access;
    private final Consents grants;

    ChangeReaders(Caller caller, Access access, Consents consents) {
        this.caller = caller;
        this.access = access;
        this.grants = consents;
    }

    /**
     * What the caller may see.
     *
     * @param ownerId only of this person, or null
     * @throws org.introducer.platform.problem.ProblemException 503 when it cannot be found out, 400 when there are too many
     */
    public Reader of(UUID ownerId) {
        boolean organisation = caller.has(ORG_ADMIN);
        if (ownerId != null && !organisation) {
            return new Reader(Set.of(access.toRead(ownerId).id()), false);
        }
        Set<UUID> owners = new HashSet<>(Set.of(caller.applicantId()));
        if (caller.has(ADVISER) || caller.has(INTEGRATION)) {
            List<Grant> given = grants.givenToCaller();
            if (given.size() >= Consents.MOST_GRANTS) {
                throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                        "applicantId",
                        InputErrorCode.REQUIRED,
                        "is required of a caller with %d consents or more".formatted(Consents.MOST_GRANTS))));
            }
            given.forEach(grant -> owners.add(grant.applicantId()));
        }
        return new Reader(owners, organisation);
    }
}
