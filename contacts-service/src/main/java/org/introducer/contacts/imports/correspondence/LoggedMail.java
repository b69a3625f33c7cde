package org.introducer.contacts.imports.correspondence;

import java.util.Set;
import java.util.UUID;

/**
 * An e-mail that was recorded by hand on the day of a message.
 *
 * @param personIds of those to whom it was written, or who wrote it
 */
record LoggedMail(UUID id, Set<UUID> personIds, Filed filed) {}
