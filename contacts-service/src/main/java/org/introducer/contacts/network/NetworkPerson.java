package org.introducer.contacts.network;

import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;

/** A contact at a program, as one of the contacts that a person is. */
record NetworkPerson(UUID contactId, UUID personId, String name, ContactRole role, UUID programId, UUID mentorId) {}
