package org.introducer.contacts.introduction;

import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;

/**
 * A person in the network of an applicant.
 *
 * @param id of the person, whichever of their contacts is meant
 * @param contactId one of their contacts that is not deleted
 * @param doNotContact whether one of the contacts that were read has the flag
 */
record Person(
        UUID id,
        UUID contactId,
        String name,
        ContactRole role,
        String institution,
        UUID programId,
        boolean doNotContact) {

    /** The same person, of whom another contact was read too. */
    Person and(Person other) {
        return doNotContact || !other.doNotContact
                ? this
                : new Person(id, contactId, name, role, institution, programId, true);
    }
}
