package org.introducer.programs.eligibility;

import org.introducer.programs.applicant.Profile;

/**
 * What an applicant brings.
 *
 * @param usClinicalExperienceMonths null when not said
 * @param letters null when not said
 */
public record Credentials(Profile profile, Integer usClinicalExperienceMonths, Integer letters) {}
