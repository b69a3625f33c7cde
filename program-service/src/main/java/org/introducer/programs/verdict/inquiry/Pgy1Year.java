package org.introducer.programs.verdict.inquiry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Pgy1Option;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaVerdict.Pgy1Verdict;
import org.introducer.programs.verdict.rule.Rulebook;

/**
 * The year before an advanced position, at another employer, whose visa must lead into the next. Each option is judged once
 * per visa, however many advanced positions follow.
 */
final class Pgy1Year {

    private static final UUID NOBODY = new UUID(0, 0);

    private record Key(UUID programId, Visa visa, FactReading.Mode mode) {}

    private final Collection<Pgy1Option> options;
    private final Rulebook rulebook;
    private final Map<Key, List<Finding>> judged = new HashMap<>();
    private final Map<Visa, List<Pgy1Verdict>> anywhere = new HashMap<>();

    Pgy1Year(Collection<Pgy1Option> options, Rulebook rulebook) {
        this.options = List.copyOf(options);
        this.rulebook = rulebook;
    }

    /**
     * Every option on its better visa, the best first; of equal ones that which would do as it was last known; then the same visa,
     * those that the program names or that are of its institution, the nearer, the same state, the name.
     */
    List<Pgy1Verdict> before(Situation advanced, Place place, Set<Visa> acceptable) {
        List<Pgy1Verdict> all = place.equals(Place.UNKNOWN)
                ? anywhere.computeIfAbsent(advanced.visa(), _ -> ordered(advanced, place, acceptable))
                : ordered(advanced, place, acceptable);
        return onlyNamed(advanced)
                ? all.stream()
                        .filter(option -> advanced.position().affiliates().contains(option.programId()))
                        .toList()
                : all;
    }

    /** Whether the program itself says that no other PGY-1 will do than those that it names. */
    private static boolean onlyNamed(Situation advanced) {
        return advanced.facts().stance(FactField.PGY1_ONLY_WHERE_NAMED) == Stance.YES;
    }

    private List<Pgy1Verdict> ordered(Situation advanced, Place place, Set<Visa> acceptable) {
        Comparator<Pgy1Verdict> order = comparing(Pgy1Verdict::verdict)
                .thenComparing(Pgy1Verdict::outlook)
                .thenComparing(option -> option.visa() != advanced.visa())
                .thenComparing(option -> !option.affiliated())
                .thenComparing(Pgy1Verdict::distanceKm, nullsLast(naturalOrder()))
                .thenComparing(option -> !option.place().sameState(place))
                .thenComparing(Pgy1Verdict::name)
                .thenComparing(Pgy1Verdict::programId);
        return options.stream()
                .map(option -> acceptable.stream()
                        .map(visa -> judge(advanced, place, option, visa))
                        .min(order)
                        .orElseThrow())
                .sorted(order)
                .toList();
    }

    private Pgy1Verdict judge(Situation advanced, Place place, Pgy1Option option, Visa visa) {
        List<Finding> trace = trace(advanced, option, option.facts(), visa);
        Feasibility verdict = weakest(trace);
        return new Pgy1Verdict(
                option.programId(),
                option.name(),
                option.place(),
                place.distanceKm(option.place()),
                advanced.position().affiliates().contains(option.programId()) || place.sameInstitution(option.place()),
                visa,
                verdict,
                option.lastKnown().mode() == option.facts().mode()
                        ? verdict
                        : weakest(trace(advanced, option, option.lastKnown(), visa)),
                trace);
    }

    private static Feasibility weakest(List<Finding> trace) {
        return Feasibility.weakest(trace.stream().map(Finding::standing).toList());
    }

    private List<Finding> trace(Situation advanced, Pgy1Option option, FactReading facts, Visa visa) {
        Situation first = advanced.at(
                new Position(option.programId(), option.name(), Pathway.PGY1, null, TrackType.PRELIMINARY),
                visa,
                facts);
        List<Finding> trace = new ArrayList<>(
                judged.computeIfAbsent(new Key(option.programId(), visa, facts.mode()), _ -> rulebook.check(first)));
        if (advanced.policy().applies(RuleId.PGY1_TRANSITION)) {
            trace.add(transition(first, visa, advanced.visa()));
        }
        return List.copyOf(trace);
    }

    private static Finding transition(Situation first, Visa from, Visa to) {
        Outcome outcome = from == to
                ? Outcome.holds("Each employer files its own papers for %s.", to)
                : from == Visa.J1
                        ? new Outcome.Fails(
                                "A clinical J-1 brings the two-year home rule: no H-1B after it without a waiver.",
                                "A PGY-1 on H-1B, or a waiver.")
                        : Outcome.unknown(
                                "Whether a J-1 sponsor takes somebody over from H-1B is not settled.",
                                Question.Whom.ECFMG,
                                "Would you sponsor me from PGY-2 on after a PGY-1 on H-1B?");
        return first.finding(
                RuleId.PGY1_TRANSITION, outcome, Map.of("pgy1", String.valueOf(from), "pgy2", String.valueOf(to)));
    }

    /** The chain as one line of the advanced track's trace. */
    Finding summary(Situation advanced, List<Pgy1Verdict> options, Set<Visa> acceptable) {
        return advanced.finding(
                RuleId.PGY1_OPTION,
                options.isEmpty() || !options.getFirst().open()
                        ? noneKnown(advanced, options, acceptable)
                        : best(options.getFirst()),
                Map.of(
                        "options", Integer.toString(options.size()),
                        "named",
                                Integer.toString(
                                        advanced.position().affiliates().size()),
                        "onlyNamed", Boolean.toString(onlyNamed(advanced))),
                FactField.PGY1_ONLY_WHERE_NAMED);
    }

    /**
     * The directory is not known to be complete, so that nothing in it will do is a question. It is a no where the program says
     * that only those that it names will do, or where not even a program of which nothing is known could do.
     */
    private Outcome noneKnown(Situation advanced, List<Pgy1Verdict> options, Set<Visa> acceptable) {
        int named = advanced.position().affiliates().size();
        boolean excluded = options.stream().allMatch(option -> option.verdict() == Feasibility.INFEASIBLE);
        if (excluded && onlyNamed(advanced) && named > 0 && options.size() == named) {
            return new Outcome.Fails(
                    "The program takes the PGY-1 year only at the programs that it names, and none of these will do.",
                    "A newer statement of one of the programs named, or of this program.");
        }
        if (acceptable.stream().allMatch(visa -> anyOther(advanced, visa) == Feasibility.INFEASIBLE)) {
            return new Outcome.Fails(
                    "No PGY-1 program could come before it, whatever it sponsors: the same rules stand against each.",
                    "What would change these rules.");
        }
        return Outcome.unknown(
                options.isEmpty()
                        ? "No PGY-1 program is known that could come before this advanced position."
                        : "None of the %d PGY-1 programs that the directory knows will do%s; it is not known to know all."
                                .formatted(options.size(), excluded ? "" : ", as far as is known or was last known"),
                Question.Whom.PROGRAM,
                "Where do your residents do their PGY-1, and does it sponsor %s?"
                        .formatted(advanced.visa().text()));
    }

    /** What a PGY-1 program comes to of which nothing is known. */
    private Feasibility anyOther(Situation advanced, Visa visa) {
        Pgy1Option nowhere = new Pgy1Option(
                NOBODY,
                "",
                Place.UNKNOWN,
                FactReading.nothingKnown(advanced.facts().mode()));
        return judge(advanced, Place.UNKNOWN, nowhere, visa).verdict();
    }

    private static Outcome best(Pgy1Verdict best) {
        return switch (best.verdict()) {
            case FEASIBLE -> Outcome.holds("PGY-1 is possible at %s.", best.name());
            case CONDITIONAL ->
                best.trace().stream()
                        .map(Finding::outcome)
                        .filter(Outcome.Due.class::isInstance)
                        .map(Outcome.Due.class::cast)
                        .min(comparing(Outcome.Due::by, nullsLast(naturalOrder())))
                        .<Outcome>map(due -> due.at("PGY-1 at " + best.name()))
                        .orElseThrow();
            case UNKNOWN ->
                Outcome.unknown(
                        "The best PGY-1 option known, %s, has open questions%s."
                                .formatted(
                                        best.name(),
                                        best.outlook().compareTo(Feasibility.UNKNOWN) < 0
                                                ? "; as it was last known it would do: confirm"
                                                : ""),
                        Question.Whom.GME_OFFICE,
                        "Does %s sponsor %s for its PGY-1 year?"
                                .formatted(best.name(), best.visa().text()));
            case INFEASIBLE -> throw new IllegalArgumentException("Nothing known will do: " + best.name());
        };
    }
}
