package org.introducer.contacts;

import org.introducer.platform.problem.Problem;

/** Every failure that is contacts-service's own. */
public enum ContactsProblem implements Problem {
    APPLICANT_NOT_FOUND(404, "There is no such applicant, or it is not yours to see."),
    APPLICANT_EXISTS(409, "An applicant with this externalId exists in the tenant."),
    CONTACT_NOT_FOUND(404, "There is no such contact, or it is not yours to see."),
    CONTACT_DUPLICATE(409, "This person is among the contacts already."),
    INTERACTION_NOT_FOUND(404, "There is no such interaction, or it is not yours to see."),
    COMMITMENT_NOT_FOUND(404, "There is no such commitment, or it is not yours to see."),
    DO_NOT_CONTACT_NOT_SET(404, "Do-not-contact is not set for this contact."),
    REFERENCE_UNKNOWN(422, "The body names something that does not exist, or is not yours."),
    IMPORT_NOT_FOUND(404, "There is no such import, or it is not yours to see."),
    IMPORT_EXPIRED(409, "The rows of this import are not kept any more."),
    IMPORT_FILE_WRONG(422, "The file is not of the kind that it was said to be; nothing of it is imported."),
    PROGRAM_UNKNOWN(422, "program-service does not know this program.");

    private final int status;
    private final String title;

    ContactsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
