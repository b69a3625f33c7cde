package org.introducer.contacts.contact;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction in which contacts were changed, deleted or restored, so that what is derived of them follows. */
public record ContactsChanged(UUID ownerId, List<UUID> contactIds) {}
