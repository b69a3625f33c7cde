package org.introducer.contacts.contact;

import java.util.UUID;

/**
 * This contact is about to be deleted, or to change its name or its keys: these are there for the last time; fired inside the transaction
 * of the change.
 */
public record KeysForgotten(UUID ownerId, UUID contactId, String name, boolean deleted) {}
