package org.introducer.contacts.contact.field;

import java.util.UUID;

/** A custom field is no more; its values go with it. */
public record CustomFieldDeleted(UUID ownerId, String key) {}
