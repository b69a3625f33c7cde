package org.introducer.mentorship.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param violations why the pairs are no matching at all: over capacity, twice matched, not acceptable
 * @param blocking acceptable pairs that both sides prefer to what they have
 * @param others every other acceptable pair that was not made, with the reason it does not block
 */
public record Certificate(List<Violation> violations, List<Blocking> blocking, List<NotBlocking> others) {

    public Certificate {
        violations = List.copyOf(violations);
        blocking = List.copyOf(blocking);
        others = List.copyOf(others);
    }

    public boolean stable() {
        return violations.isEmpty() && blocking.isEmpty();
    }

    public record Violation(Claim.Match match, Kind kind) {
        @Schema(name = "ViolationKind", description = "what is wrong with the matching itself")
        public enum Kind {
            OVER_CAPACITY,
            MENTEE_MATCHED_TWICE,
            NOT_ACCEPTABLE,
            LOCK_NOT_KEPT
        }
    }

    public record Blocking(Claim.Match pair, Cause cause) {
        @Schema(
                name = "BlockingCause",
                description = "MENTOR_HAS_A_FREE_SEAT: the mentee prefers this mentor, who has a free seat; "
                        + "MENTOR_PREFERS_THE_MENTEE: who prefers the mentee to somebody matched")
        public enum Cause {
            /** The mentee prefers this mentor, who has a free seat. */
            MENTOR_HAS_A_FREE_SEAT,
            /** The mentee prefers this mentor, who prefers the mentee to somebody held. */
            MENTOR_PREFERS_THE_MENTEE
        }
    }

    public record NotBlocking(Claim.Match pair, Reason reason) {
        @Schema(
                name = "NotBlockingReason",
                description =
                        "why the pair does not block. MENTEE_HAS_NO_WORSE: the mentee has a mentor liked at least as much; "
                                + "MENTOR_FULL_WITH_NO_WORSE: the seats are taken by mentees liked at least as much; MENTEE_IS_LOCKED: "
                                + "with another mentor")
        public enum Reason {
            /** The mentee has a mentor liked at least as much. */
            MENTEE_HAS_NO_WORSE,
            /** The mentor's seats are taken by mentees liked at least as much. */
            MENTOR_FULL_WITH_NO_WORSE,
            /** The mentee's mentor of this type is locked. */
            MENTEE_IS_LOCKED
        }
    }
}
