package org.introducer.contacts.contact;

import java.util.UUID;

/**
 * The keys of a contact before it is deleted or changes its name or keys; fired inside the transaction
 * of the change.
 */
public record KeysRemoved(UUID ownerId, UUID contactId, String name, boolean deleted) {}
