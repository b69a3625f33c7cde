package org.introducer.mentorship.mentorships;

import java.util.Optional;
import java.util.UUID;

/**
 * Seats of a cycle were taken or freed; fired inside the transaction of the change.
 *
 * @param mentorId whose; empty: of any mentor of the cycle
 */
public record SeatsChanged(UUID cycleId, Optional<UUID> mentorId) {}
