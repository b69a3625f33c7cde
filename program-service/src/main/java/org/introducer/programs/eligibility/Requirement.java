package org.introducer.programs.eligibility;

/** What a program may ask of an application. */
public enum Requirement {
    NON_US_IMG_CONSIDERED,
    STEP1_SCORE,
    STEP1_FIRST_ATTEMPT,
    STEP2_CK_SCORE,
    STEP3,
    ATTEMPTS,
    YEARS_SINCE_GRADUATION,
    US_CLINICAL_EXPERIENCE,
    ECFMG_BY_APPLICATION,
    LETTERS,
    APPLICATION_DEADLINE
}
