package org.introducer.contacts.contact;

import java.util.UUID;

/** Told in the transaction in which a contact was changed, deleted or restored, so that what is derived of it follows. */
public record ContactChanged(UUID ownerId, UUID contactId) {}
