package org.introducer.contacts.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a contact is; drives who may write letters and who is asked what. */
@Schema(description = "what the contact is at work; decides who can write which letter. UNKNOWN: not recorded")
public enum ContactRole {
    IR_ATTENDING("IR attending"),
    DR_ATTENDING("Diagnostic radiology attending"),
    PROGRAM_DIRECTOR("Program director"),
    ASSOCIATE_PROGRAM_DIRECTOR("Associate program director"),
    COORDINATOR("Program coordinator"),
    FELLOW("Fellow"),
    RESIDENT("Resident"),
    STUDENT("Medical student"),
    RESEARCHER("Researcher"),
    PHYSICIAN("Physician of another specialty"),
    ALUMNUS("Alumnus"),
    OTHER("Other"),
    UNKNOWN("Not known");

    private final String label;

    ContactRole(String label) {
        this.label = label;
    }

    /** English, as it may stand in a file too. */
    public String label() {
        return label;
    }
}
