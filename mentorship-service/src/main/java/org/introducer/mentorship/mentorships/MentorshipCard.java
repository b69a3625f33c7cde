package org.introducer.mentorship.mentorships;

import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.matching.Pair;

/**
 * What other features need to know of a mentorship.
 *
 * @param mine the side that the caller is; empty: neither
 */
public record MentorshipCard(UUID id, UUID cycleId, Pair pair, MentorshipState state, Optional<Side> mine) {}
