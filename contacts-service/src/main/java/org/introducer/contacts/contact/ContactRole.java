package org.introducer.contacts.contact;

import org.introducer.platform.code.Labelled;

/** What a contact is; drives who may write letters and who is asked what. */
public enum ContactRole implements Labelled {
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

    @Override
    public String label() {
        return label;
    }
}
