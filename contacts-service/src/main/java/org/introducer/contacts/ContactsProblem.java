package org.introducer.contacts;

import org.introducer.platform.problem.Problem;

/** Every failure that is contacts-service's own. */
public enum ContactsProblem implements Problem {
    APPLICANT_NOT_FOUND(404, "There is no such applicant, or you may not see it."),
    ADVISER_NOT_FOUND(404, "There is no such adviser in the organisation."),
    ASSIGNMENT_NOT_FOUND(404, "There is no such assignment, or you may not see it."),
    APPLICANT_DECIDES(409, "The applicant has signed in, and gives consents there."),
    APPLICANT_EXISTS(409, "An applicant with this externalId exists in the tenant."),
    CONTACT_NOT_FOUND(404, "There is no such contact, or you may not see it."),
    ADDRESS_SUPPRESSED(422, "Somebody with this e-mail address asked to be forgotten."),
    CONTACT_FORGOTTEN(409, "This person asked to be forgotten."),
    FORGET_REQUEST_NOT_FOUND(404, "There is no such request to be forgotten, or you may not see it."),
    CONTACT_DUPLICATE(409, "A contact for this person already exists."),
    CUSTOM_FIELD_NOT_FOUND(404, "There is no such custom field, or you may not see it."),
    CUSTOM_FIELD_EXISTS(409, "A custom field with this key exists."),
    BULK_CHANGED(409, "Another number of contacts matches than was confirmed."),
    TEMPLATE_NOT_FOUND(404, "There is no such message template, or you may not see it."),
    CADENCE_RULE_NOT_FOUND(404, "There is no such cadence rule, or you may not see it."),
    CADENCE_RULE_EXISTS(409, "The tag has a cadence rule already."),
    MERGE_NOT_FOUND(404, "There is no such merge, or you may not see it."),
    MERGE_CONFLICT(409, "These contacts cannot be merged, or separated, as they are now."),
    CONTACTS_DISTINCT(409, "Two of these contacts are said to be different people."),
    DISTINCT_PAIR_NOT_FOUND(404, "There is no such pair of different people, or you may not see it."),
    DISTINCT_PAIR_EXISTS(409, "These contacts are already said to be different people."),
    INTERACTION_NOT_FOUND(404, "There is no such interaction, or you may not see it."),
    COMMITMENT_NOT_FOUND(404, "There is no such commitment, or you may not see it."),
    EVENT_NOT_FOUND(404, "There is no such event, or you may not see it."),
    RELATIONSHIP_NOT_FOUND(404, "There is no such relationship, or you may not see it."),
    INTRODUCTION_NOT_FOUND(404, "There is no such introduction request, or you may not see it."),
    INTRODUCTION_STATE(409, "The introduction request cannot go to this state from its present one."),
    DO_NOT_CONTACT_NOT_SET(404, "Do-not-contact is not set for this contact."),
    SUPERVISION_NOT_FOUND(404, "There is no such supervision, or you may not see it."),
    LETTER_NOT_FOUND(404, "There is no such letter of recommendation, or you may not see it."),
    CALENDAR_FEED_NOT_FOUND(404, "Your calendar has no address."),
    CALENDAR_NOT_FOUND(404, "There is no calendar at this address; it may have been replaced or deleted."),
    OPPORTUNITY_NOT_FOUND(404, "There is no such opportunity, or you may not see it."),
    OPPORTUNITY_STATE(409, "The opportunity cannot go to this state from its present one."),
    PROJECT_NOT_FOUND(404, "There is no such project, or you may not see it."),
    PROJECT_STATE(409, "The project cannot go to this state from its present one."),
    DOCUMENT_NOT_FOUND(404, "There is no such document, or you may not see it."),
    ERASURE_NOT_FOUND(404, "There is no such erasure, or you may not see it."),
    MOVE_NOT_FOUND(404, "There is no such move, or you may not see it."),
    MOVE_INVITATION_NOT_FOUND(404, "There is no such invitation, or you may not see it."),
    MOVE_INVITATION_INVALID(422, "There is no such invitation of another tenant, or it was used or has expired."),
    MOVE_NOWHERE(409, "The applicant is in this tenant already."),
    ORDER_PENDING(409, "An erasure or a move of this applicant is pending."),
    REFERENCE_UNKNOWN(422, "The body refers to something that does not exist, or that you may not use."),
    IMPORT_NOT_FOUND(404, "There is no such import, or you may not see it."),
    IMPORT_EXPIRED(409, "The rows of this import have expired."),
    IMPORT_FILE_WRONG(422, "The file is not of the kind that was declared; nothing is imported."),
    OWN_ADDRESSES_UNKNOWN(422, "The profile does not say which e-mail addresses are the applicant's own."),
    PROGRAM_UNKNOWN(422, "The program does not exist in program-service.");

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
