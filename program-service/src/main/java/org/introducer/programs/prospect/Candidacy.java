package org.introducer.programs.prospect;

import java.util.UUID;
import org.introducer.programs.applicant.Profile;

/**
 * Whose prospects are looked at, for which season.
 *
 * @param applicantId null for somebody who is described in the request itself
 * @param profileKnown false when the applicant has not described themselves yet: then the profile says nothing
 */
public record Candidacy(UUID applicantId, Profile profile, boolean profileKnown, int season) {}
