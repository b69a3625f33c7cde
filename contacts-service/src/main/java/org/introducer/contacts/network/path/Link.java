package org.introducer.contacts.network.path;

import java.util.UUID;

/**
 * One person could introduce somebody to another.
 *
 * @param cost of this step, see {@link Cost}
 * @param relationship the relationship that says so
 */
public record Link(UUID from, UUID to, int cost, UUID relationship) {}
