package org.introducer.programs.verification;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.verdict.Question;

/** Something that somebody should ask about. */
sealed interface VerificationTask permits FactTask, PolicyTask {

    VerificationReason reason();

    /** The most important is the smallest. */
    int importance();

    int applicants();

    LocalDate due();

    /** What to ask, and whom. */
    Question question();

    Place place();

    /** A task's place in the queue. @param about the program, or the rule of the policy; then there is no field */
    record Place(int importance, int applicants, LocalDate due, UUID about, FactField field)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = comparing(Place::importance)
                .thenComparing(Place::applicants, Comparator.reverseOrder())
                .thenComparing(Place::due, nullsLast(naturalOrder()))
                .thenComparing(Place::about)
                .thenComparing(Place::field, nullsFirst(naturalOrder()));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
