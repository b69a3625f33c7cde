package org.introducer.mentorship.enrolment;

import java.util.UUID;

/** A mentor or a mentee takes no part in a cycle any more; fired inside the transaction of the change. */
public record CycleLeft(UUID cycleId, UUID personId) {}
