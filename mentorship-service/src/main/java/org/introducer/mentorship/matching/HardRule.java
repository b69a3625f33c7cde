package org.introducer.mentorship.matching;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition every pair of a cycle must meet. That the mentor offers the type wanted is required in every cycle. */
public sealed interface HardRule {

    RuleId id();

    /** Whether everybody in the cycle may know of it: a do-not-match is a secret, and a rule that is off is none. */
    default boolean isPublic() {
        return switch (this) {
            case DoNotMatch _ -> false;
            case ConflictOfInterest conflict -> conflict.mode() != ConflictOfInterest.Mode.OFF;
            default -> true;
        };
    }

    /** Mentor and mentee have a language in common; one of {@code anyOf} when that is not empty. */
    record SharedLanguage(Set<String> anyOf) implements HardRule {
        public SharedLanguage {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public RuleId id() {
            return RuleId.SHARED_LANGUAGE;
        }
    }

    /** At least so many quarter hours a week in which both are available, in every week of the cycle. */
    record ZoneOverlap(int quarterHours) implements HardRule {
        public ZoneOverlap {
            if (quarterHours < 0 || quarterHours > Availability.QUARTERS_A_WEEK) {
                throw new IllegalArgumentException("The overlap lies between 0 hours and a week.");
            }
        }

        @Override
        public RuleId id() {
            return RuleId.ZONE_OVERLAP;
        }
    }

    /** Mentor and mentee are not of the same institution. */
    record DifferentInstitution() implements HardRule {
        @Override
        public RuleId id() {
            return RuleId.DIFFERENT_INSTITUTION;
        }
    }

    /** A mentee with visa questions gets a mentor with experience of at least one of those visas. */
    record VisaTopic() implements HardRule {
        @Override
        public RuleId id() {
            return RuleId.VISA_TOPIC;
        }
    }

    /** A mentor who helps to choose residents for a program the mentee applied to. */
    record ConflictOfInterest(Mode mode) implements HardRule {
        /** {@code DISCLOSE} allows the pair when the mentee consented, and marks it. */
        @Schema(
                name = "ConflictOfInterestMode",
                description =
                        "HARD: such a pair is never made; DISCLOSE: with the mentee's consent, and both are told; OFF: not looked at")
        public enum Mode {
            HARD,
            DISCLOSE,
            OFF;

            /** Whether a pair with such a conflict must not be, given what the mentee said. */
            public boolean forbids(boolean menteeConsents) {
                return this == HARD || this == DISCLOSE && !menteeConsents;
            }
        }

        @Override
        public RuleId id() {
            return RuleId.CONFLICT_OF_INTEREST;
        }
    }

    /** No two of these people are paired, whoever asked for it; the reason is not known here and never shown. */
    record DoNotMatch(Set<UUID> people) implements HardRule {
        public DoNotMatch {
            people = Set.copyOf(people);
            if (people.size() < 2) {
                throw new IllegalArgumentException("A do-not-match names at least two people.");
            }
        }

        @Override
        public RuleId id() {
            return RuleId.DO_NOT_MATCH;
        }
    }
}
