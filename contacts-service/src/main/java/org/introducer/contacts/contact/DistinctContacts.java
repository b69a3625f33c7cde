package org.introducer.contacts.contact;

import java.util.Set;
import java.util.UUID;

/** Contacts of which an applicant said that they are not one person. */
public interface DistinctContacts {

    /** Those that are another person than this one, by what the applicant said. */
    Set<UUID> from(UUID contactId);
}
