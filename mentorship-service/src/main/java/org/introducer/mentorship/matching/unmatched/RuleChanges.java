package org.introducer.mentorship.matching.unmatched;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/** What would have to change for some mentor to be eligible for a mentee: the fewest rules first, and of those the gentlest change. */
final class RuleChanges {

    /** Rules that some mentor breaks with the mentee, and a change for each of them. */
    record Option(List<RuleId> rules, List<Change> steps, int harshness) {}

    /** Mentors who break the same rules with the mentee: the first of those who owe the fewest seats, and the greatest overlap. */
    private record Group(int mentor, int owed, int overlap) {
        Group with(Group other) {
            Group first = other.owed < owed ? other : this;
            return new Group(first.mentor, first.owed, Math.max(overlap, other.overlap));
        }
    }

    private RuleChanges() {}

    static List<Option> of(SolvedMarket solved, int mentee) {
        List<Option> options = new ArrayList<>();
        groups(solved, mentee).forEach((broken, group) -> {
            if (canChange(solved, mentee, group.mentor(), broken)) {
                options.add(option(solved, broken, group, true));
                if ((broken & RuleId.ZONE_OVERLAP.bit()) != 0 && wholeHours(group.overlap()) > 0) {
                    options.add(option(solved, broken, group, false));
                }
            }
        });
        options.sort(Comparator.comparing((Option option) -> option.rules().size())
                .thenComparing(Option::harshness)
                .thenComparing(option -> option.rules().toString()));
        return options;
    }

    /** The fewest rules that any mentor breaks with the mentee, whether or not they can be changed; empty when there is no mentor. */
    static List<RuleId> fewestBroken(SolvedMarket solved, int mentee) {
        return groups(solved, mentee).keySet().stream()
                .min(Comparator.comparing((Integer broken) -> Integer.bitCount(broken))
                        .thenComparing(broken -> broken))
                .map(broken -> List.copyOf(Eligibility.rules(broken)))
                .orElse(List.of());
    }

    private static Map<Integer, Group> groups(SolvedMarket solved, int mentee) {
        Map<Integer, Group> groups = new HashMap<>();
        for (int mentor = 0; mentor < solved.pool().mentors().size(); mentor++) {
            int broken =
                    solved.eligibility().broken(mentee, mentor, solved.market().type());
            if (broken != 0 && solved.builder().listedBy(mentee, mentor)) {
                groups.merge(
                        broken,
                        new Group(
                                mentor,
                                solved.pool()
                                        .mentors()
                                        .get(mentor)
                                        .seatsOwed(solved.market().type()),
                                solved.pool().overlap(mentee, mentor)),
                        Group::with);
            }
        }
        return groups;
    }

    /** A do-not-match is never offered for a change; a conflict of interest only where the mentee may agree to it. */
    private static boolean canChange(SolvedMarket solved, int mentee, int mentor, int broken) {
        return (broken & RuleId.DO_NOT_MATCH.bit()) == 0
                && ((broken & RuleId.CONFLICT_OF_INTEREST.bit()) == 0
                        || solved.eligibility().wouldDisclose(mentee, mentor));
    }

    private static Option option(SolvedMarket solved, int broken, Group group, boolean relaxed) {
        List<RuleId> rules = List.copyOf(Eligibility.rules(broken));
        List<Change> steps = new ArrayList<>();
        int harshness = 0;
        for (RuleId rule : rules) {
            Change step = step(solved, rule, group, relaxed);
            steps.add(step);
            harshness += switch (step) {
                case Change.RelaxOverlap _, Change.ConsentToConflict _, Change.ListMentor _ -> 0;
                case Change.DropRule _ -> 1;
                case Change.AddSeats _ -> 10;
            };
        }
        // Seats last, where more of them can be added to them.
        steps.sort(Comparator.comparing(step -> step instanceof Change.AddSeats));
        return new Option(rules, steps, harshness);
    }

    private static Change step(SolvedMarket solved, RuleId rule, Group group, boolean relaxed) {
        return switch (rule) {
            case ZONE_OVERLAP ->
                relaxed && wholeHours(group.overlap()) > 0
                        ? new Change.RelaxOverlap(wholeHours(group.overlap()))
                        : new Change.DropRule(rule);
            case OFFERS_TYPE -> solved.addSeats(group.mentor(), 1);
            case CONFLICT_OF_INTEREST -> new Change.ConsentToConflict();
            default -> new Change.DropRule(rule);
        };
    }

    /** Whole hours where there are some: a rule is set in hours. */
    private static int wholeHours(int overlap) {
        return overlap >= 4 ? overlap / 4 * 4 : overlap;
    }
}
