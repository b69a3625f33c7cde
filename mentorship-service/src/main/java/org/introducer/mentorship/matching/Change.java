package org.introducer.mentorship.matching;

import java.util.UUID;

/** One step that would help an unmatched mentee. */
public sealed interface Change {

    /** The mentee adds this mentor at the end of the own list. */
    record ListMentor(UUID mentor) implements Change {}

    /** This mentor offers more seats of this type. */
    record AddSeats(UUID mentor, MentorType type, int seats) implements Change {}

    /** The cycle asks for less overlap. */
    record RelaxOverlap(int quarterHours) implements Change {}

    /** The cycle drops a hard rule. */
    record DropRule(RuleId rule) implements Change {}

    /** The mentee agrees to a mentor with a disclosed conflict of interest. */
    record ConsentToConflict() implements Change {}
}
