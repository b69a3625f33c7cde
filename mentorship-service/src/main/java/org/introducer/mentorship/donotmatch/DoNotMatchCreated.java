package org.introducer.mentorship.donotmatch;

import java.util.List;
import java.util.UUID;

/**
 * No two of these people are to be matched from now on; fired inside the transaction of the change.
 *
 * @param cycleId the cycle it is about; null: every cycle
 */
public record DoNotMatchCreated(UUID cycleId, List<UUID> people) {}
