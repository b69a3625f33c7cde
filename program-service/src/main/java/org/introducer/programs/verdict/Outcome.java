package org.introducer.programs.verdict;

import java.time.LocalDate;

/** What one rule says of one situation. */
public sealed interface Outcome {

    String because();

    record Holds(String because) implements Outcome {}

    /** @param wouldChange what would have to become different */
    record Fails(String because, String wouldChange) implements Outcome {}

    record Unknown(String because, Question question) implements Outcome {}

    /** Not yet, but it can still be done. @param by the latest day */
    record Due(String because, String what, LocalDate by) implements Outcome {}

    static Outcome holds(String because, Object... arguments) {
        return new Holds(because.formatted(arguments));
    }

    static Outcome unknown(String because, Question.Whom whom, String question) {
        return new Unknown(because, new Question(whom, question));
    }

    default Standing standing() {
        return switch (this) {
            case Holds _ -> Standing.FEASIBLE;
            case Due _ -> Standing.CONDITIONAL;
            case Unknown _ -> Standing.UNKNOWN;
            case Fails _ -> Standing.INFEASIBLE;
        };
    }
}
