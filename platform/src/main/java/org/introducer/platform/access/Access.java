package org.introducer.platform.access;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.SCOPE_INSUFFICIENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.InputError;

/**
 * The first wall around an applicant's data: their own, or that of an applicant of the same tenant who consented to this
 * adviser or integration. What the caller may not know of answers as if it did not exist.
 */
@ApplicationScoped
public class Access {

    private final Caller caller;
    private final Consents consents;

    Access(Caller caller, Consents consents) {
        this.caller = caller;
        this.consents = consents;
    }

    /** The applicant whose data is meant: the one asked for, else the caller; checked for reading. */
    public UUID toRead(String applicantId) {
        return resolve(applicantId, Scope.READ);
    }

    /** As {@link #toRead}, checked for writing. */
    public UUID toWrite(String applicantId) {
        return resolve(applicantId, Scope.READ_WRITE);
    }

    /** Lets a read of a row of this owner go on, or answers 404. */
    public void requireRead(UUID ownerId) {
        require(ownerId, Scope.READ);
    }

    /** Lets a write of a row of this owner go on: 404 when it may not be seen, 403 when it may be seen only. */
    public void requireWrite(UUID ownerId) {
        require(ownerId, Scope.READ_WRITE);
    }

    private UUID resolve(String applicantId, Scope needed) {
        if (applicantId == null) {
            return caller.applicantId();
        }
        UUID id = uuid(applicantId);
        require(id, needed);
        return id;
    }

    private static UUID uuid(String applicantId) {
        try {
            return UUID.fromString(applicantId);
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter("applicantId", "must be a uuid")));
        }
    }

    private void require(UUID ownerId, Scope needed) {
        if (ownerId.equals(caller.applicantId())) {
            return;
        }
        if (!caller.has(Role.ADVISER) && !caller.has(Role.INTEGRATION)) {
            throw NOT_FOUND.because(null);
        }
        Scope scope = consents.given(ownerId, caller.sub())
                .filter(given -> given.covers(needed))
                .or(() -> consents.givenNow(ownerId, caller.sub()))
                .orElseThrow(() -> NOT_FOUND.because(null));
        if (!scope.covers(needed)) {
            throw SCOPE_INSUFFICIENT.because("The consent allows reading only.");
        }
    }
}
