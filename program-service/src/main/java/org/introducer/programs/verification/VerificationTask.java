package org.introducer.programs.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.verdict.Question;

/**
 * One field of one program that somebody should ask about.
 *
 * @param applicants how many applicants have the program on a shortlist for the season
 * @param due by when it should be known, null when no source says when the season begins
 */
record VerificationTask(
        Prospect program,
        FactField field,
        int season,
        int importance,
        int applicants,
        VerificationReason reason,
        LocalDate due,
        ResolvedFact known) {

    /** A task's place in the queue. */
    record Place(int importance, int applicants, LocalDate due, UUID programId, FactField field)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = comparing(Place::importance)
                .thenComparing(Place::applicants, Comparator.reverseOrder())
                .thenComparing(Place::due, nullsLast(naturalOrder()))
                .thenComparing(Place::programId)
                .thenComparing(Place::field);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** What to ask, and whom. */
    Question question() {
        return Question.about(field, season);
    }

    Place place() {
        return new Place(importance, applicants, due, program.id(), field);
    }
}
