package org.introducer.programs.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program may ask of an application. */
@Schema(description = "what a program may ask of an application")
public enum Requirement {
    /** Shown only of a program that takes nobody in the season. */
    PROGRAM_OPEN("residents in this season"),
    IMG_CONSIDERED("graduates of medical schools abroad"),
    NON_US_IMG_CONSIDERED("applicants who are neither US citizens nor US graduates"),
    STEP1_SCORE("the USMLE Step 1 score"),
    STEP1_FIRST_ATTEMPT("Step 1 at the first attempt"),
    STEP2_CK_SCORE("the USMLE Step 2 CK score"),
    STEP2_CK_BY_APPLICATION("Step 2 CK at application"),
    STEP3("USMLE Step 3"),
    ATTEMPTS("attempts per USMLE step"),
    YEARS_SINCE_GRADUATION("the years since graduation"),
    US_CLINICAL_EXPERIENCE("US clinical experience"),
    /** Shown only where the program says something of it: the law asks for the certificate anyway. */
    ECFMG_CERTIFICATE("the ECFMG certificate"),
    ECFMG_BY_APPLICATION("the ECFMG certificate at application"),
    LETTERS("letters of recommendation"),
    APPLICATION_DEADLINE("the last day of application");

    private final String text;

    Requirement(String text) {
        this.text = text;
    }

    /** As people write it. */
    String text() {
        return text;
    }
}
