package org.introducer.platform.personal;

import java.util.UUID;

/**
 * Whose data is meant.
 *
 * @param id under which the person's own rows are kept
 * @param sub the subject of the person's tokens; the id when no other is known
 */
public record Person(UUID tenant, UUID id, UUID sub) {}
