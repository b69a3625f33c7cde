package org.introducer.contacts.contact;

import java.util.List;
import java.util.UUID;

/** These contacts of one applicant got keys by which they are recognised; fired inside the transaction of the change. */
public record KeysAdded(UUID ownerId, List<UUID> contactIds) {}
