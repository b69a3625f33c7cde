package org.introducer.contacts.introduction;

import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;

/**
 * A person in the network of an applicant.
 *
 * @param id of the person, whichever of their contacts is meant
 * @param contactId one of their contacts that is not deleted
 * @param mayKnowApplicant something was recorded of them, or the applicant shares work with them
 */
record Person(
        UUID id,
        UUID contactId,
        String name,
        ContactRole role,
        String institution,
        UUID programId,
        boolean doNotContact,
        boolean mayKnowApplicant) {}
