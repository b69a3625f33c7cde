package org.introducer.mentorship.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one of the two came to a session. */
@Schema(
        name = "SessionPresence",
        description = "UNKNOWN: nobody has said anything; SAID_ABSENT: the other side says so, and it can still be "
                + "contradicted; DISPUTED: a coordinator decides")
enum Presence {
    /** Nobody has said anything. */
    UNKNOWN,
    PRESENT,
    /** The other side says so, and there is still time to contradict. */
    SAID_ABSENT,
    /** The two say different things; a coordinator decides. */
    DISPUTED,
    ABSENT;

    /** How long who is said to have been absent has to contradict. */
    static final Duration APPEAL = Duration.ofDays(7);

    /** What somebody says: whether the person came, and when it was said. */
    record Said(boolean came, Instant at) {}

    /**
     * An own absence is believed; one that only the other side states stands when the time to contradict is over.
     *
     * @param decided what a coordinator decided, which counts alone
     */
    static Presence of(Optional<Said> own, Optional<Said> other, Optional<Said> decided, Instant now) {
        if (decided.isPresent()) {
            return decided.get().came() ? PRESENT : ABSENT;
        }
        if (own.isPresent() && !own.get().came()) {
            return ABSENT;
        }
        if (other.isEmpty() || other.get().came()) {
            return own.isEmpty() && other.isEmpty() ? UNKNOWN : PRESENT;
        }
        if (own.isPresent()) {
            return DISPUTED;
        }
        return other.get().at().plus(APPEAL).isAfter(now) ? SAID_ABSENT : ABSENT;
    }
}
