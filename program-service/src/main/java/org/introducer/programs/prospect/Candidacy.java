package org.introducer.programs.prospect;

import java.util.Map;
import java.util.UUID;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.verdict.Assumption;

/**
 * Whose prospects are looked at, for which season.
 *
 * @param applicantId null for somebody who is described in the request itself
 * @param assumptions those of planning that differ from the policy's
 * @param profileKnown false when the applicant has not described themselves yet: then the profile says nothing
 */
public record Candidacy(
        UUID applicantId, Profile profile, boolean profileKnown, int season, Map<Assumption, Integer> assumptions) {

    public Candidacy {
        assumptions = Map.copyOf(assumptions);
    }
}
