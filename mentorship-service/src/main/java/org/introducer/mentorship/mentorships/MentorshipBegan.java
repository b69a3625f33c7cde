package org.introducer.mentorship.mentorships;

import java.util.UUID;
import org.introducer.mentorship.matching.Pair;

/** A mentorship is active, without the mentee having asked; fired inside the transaction of the change. */
public record MentorshipBegan(UUID cycleId, Pair pair) {}
