package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.introducer.programs.verdict.Assumption.Assumed;

/** What one rule says of one situation. */
public sealed interface Outcome {

    String because();

    /** @param question what should be asked nevertheless, though nothing here rests on the answer; null: nothing */
    record Holds(String because, Question question) implements Outcome {
        public Holds(String because) {
            this(because, null);
        }
    }

    /**
     * Only law, a notice in force or the program's own sourced rule says so, never an assumption of planning.
     *
     * @param wouldChange what would have to become different
     */
    record Fails(String because, String wouldChange) implements Outcome {}

    record Unknown(String because, Question question) implements Outcome {}

    /**
     * Not yet, but it can still be done.
     *
     * @param by the latest day; null: no source says it yet
     * @param tight less time is left than planning assumes
     * @param assumptions those of planning that the day rests on, or that make it tight
     */
    record Due(String because, String what, LocalDate by, boolean tight, List<Assumed> assumptions) implements Outcome {
        public Due {
            assumptions = List.copyOf(assumptions);
        }

        /** The same, seen from the position that it leads to. */
        public Due at(String place) {
            return new Due("%s: %s".formatted(place, because), what, by, tight, assumptions);
        }
    }

    static Outcome holds(String because, Object... arguments) {
        return new Holds(arguments.length == 0 ? because : because.formatted(arguments));
    }

    static Outcome unknown(String because, Question.Whom whom, String question) {
        return new Unknown(because, new Question(whom, question));
    }

    /** Due by a day that no assumption has a part in. */
    static Outcome due(String because, String what, LocalDate by) {
        return new Due(because, what, by, false, List.of());
    }

    /** Due by a day that planning assumes. */
    static Outcome due(String because, String what, LocalDate by, VisaPolicy.Planning planning, Assumption... rests) {
        return new Due(because, what, by, false, assumed(planning, rests));
    }

    /** Possible by every rule known, with less time than planning assumes. */
    static Outcome tight(String because, String what, LocalDate by, VisaPolicy.Planning planning, Assumption... rests) {
        List<Assumed> assumed = assumed(planning, rests);
        String named = assumed.stream()
                .map(one -> "%s = %d (%s)".formatted(one.name(), one.days(), one.meaning()))
                .collect(Collectors.joining("; "));
        return new Due(
                "Tight: %s This rests on planning assumptions, no rule, and they can be changed: %s."
                        .formatted(because, named),
                what,
                by,
                true,
                assumed);
    }

    private static List<Assumed> assumed(VisaPolicy.Planning planning, Assumption... rests) {
        return Arrays.stream(rests).map(one -> one.in(planning)).toList();
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
