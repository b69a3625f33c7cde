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
        return new Holds(arguments.length == 0 ? because : because.formatted(arguments));
    }

    static Outcome unknown(String because, Question.Whom whom, String question) {
        return new Unknown(because, new Question(whom, question));
    }

    default Feasibility standing() {
        return switch (this) {
            case Holds _ -> Feasibility.FEASIBLE;
            case Due _ -> Feasibility.CONDITIONAL;
            case Unknown _ -> Feasibility.UNKNOWN;
            case Fails _ -> Feasibility.INFEASIBLE;
        };
    }
}
