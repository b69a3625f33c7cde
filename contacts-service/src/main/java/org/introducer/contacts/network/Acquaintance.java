package org.introducer.contacts.network;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who knows the applicant: they answered, the two met, or they agreed to an introduction; or they share work.
 *
 * @param reactedAt when anything last came back from them; null when nothing is recorded
 * @param sharedWork the applicant has a project with them
 */
public record Acquaintance(UUID contactId, Instant reactedAt, boolean sharedWork) {}
