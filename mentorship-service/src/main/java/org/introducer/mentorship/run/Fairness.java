package org.introducer.mentorship.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.mentorship.enrolment.CountedGroup;
import org.introducer.mentorship.statistics.Gini;
import org.introducer.mentorship.statistics.SmallCells;

/** What a run gave whom, in numbers from which nobody can be told. */
final class Fairness {

    /** Who did not say in which group they are. */
    private static final String NOT_STATED = "";

    private Fairness() {}

    /**
     * A mentee of the run.
     *
     * @param ranks what the mentors given were in the mentee's own rankings, the best 1
     * @param groups by what the mentee wishes to be counted
     */
    record Outcome(boolean matched, List<Integer> ranks, Map<CountedGroup, String> groups) {

        /** The same mentee in one more type. */
        Outcome and(Outcome other) {
            return new Outcome(
                    matched || other.matched,
                    Stream.concat(ranks.stream(), other.ranks.stream()).sorted().toList(),
                    groups);
        }

        String in(CountedGroup group) {
            return groups.getOrDefault(group, NOT_STATED);
        }
    }

    /**
     * Whether two reports beside each other tell the group of a few: some group's numbers differ by the answers, the results or the
     * presence of fewer people than are ever shown.
     */
    static boolean tell(CountedGroup group, Map<UUID, Outcome> one, Map<UUID, Outcome> other) {
        Set<UUID> everybody = new HashSet<>(one.keySet());
        everybody.addAll(other.keySet());
        Map<String, Set<UUID>> differing = new TreeMap<>();
        for (UUID mentee : everybody) {
            Outcome before = one.get(mentee);
            Outcome after = other.get(mentee);
            boolean same = before != null
                    && after != null
                    && before.matched() == after.matched()
                    && before.ranks().equals(after.ranks())
                    && before.in(group).equals(after.in(group));
            if (!same) {
                Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .forEach(outcome -> differing
                                .computeIfAbsent(outcome.in(group), _ -> new HashSet<>())
                                .add(mentee));
            }
        }
        return differing.values().stream().anyMatch(people -> people.size() < SmallCells.LEAST);
    }

    /**
     * @param loads mentees of each mentor who has a seat
     * @param shown by what groups may be compared; empty before the run is published
     */
    static FairnessView of(UUID runId, Collection<Outcome> outcomes, List<Integer> loads, Set<CountedGroup> shown) {
        List<FairnessView.Group> groups = new ArrayList<>();
        for (CountedGroup group : CountedGroup.values()) {
            groups.add(shown.contains(group) ? group(group, outcomes) : new FairnessView.Group(group, List.of(), true));
        }
        boolean enough = outcomes.size() >= SmallCells.LEAST;
        return new FairnessView(
                runId,
                SmallCells.LEAST,
                enough ? cell(null, outcomes, ranked(outcomes) >= SmallCells.LEAST) : null,
                new FairnessView.Load(
                        loads.size(),
                        loads.stream().mapToInt(Integer::intValue).sum(),
                        Gini.of(loads).stream()
                                .mapToObj(Fairness::rounded)
                                .findFirst()
                                .orElse(null)),
                groups);
    }

    private static FairnessView.Group group(CountedGroup group, Collection<Outcome> outcomes) {
        Map<String, List<Outcome>> cells = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.in(group), TreeMap::new, Collectors.toList()));
        Set<String> hidden = SmallCells.hidden(counts(cells, List::size), Set.of());
        Set<String> withoutRank = new HashSet<>(SmallCells.hidden(counts(cells, Fairness::ranked), hidden));
        return new FairnessView.Group(
                group,
                cells.entrySet().stream()
                        .filter(cell -> !hidden.contains(cell.getKey()))
                        .map(cell -> cell(
                                cell.getKey().equals(NOT_STATED) ? null : cell.getKey(),
                                cell.getValue(),
                                !withoutRank.contains(cell.getKey())))
                        .toList(),
                !hidden.isEmpty());
    }

    private interface Count {
        int of(List<Outcome> outcomes);
    }

    private static Map<String, Integer> counts(Map<String, List<Outcome>> cells, Count count) {
        Map<String, Integer> counts = new TreeMap<>();
        cells.forEach((value, outcomes) -> counts.put(value, count.of(outcomes)));
        return counts;
    }

    private static FairnessView.Cell cell(String value, Collection<Outcome> outcomes, boolean withRank) {
        long matched = outcomes.stream().filter(Outcome::matched).count();
        return new FairnessView.Cell(
                value,
                outcomes.size(),
                rounded((double) matched / outcomes.size()),
                withRank ? rounded(ranks(outcomes).average().orElse(0)) : null);
    }

    private static IntStream ranks(Collection<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::ranks).flatMap(List::stream).mapToInt(Integer::intValue);
    }

    /** How many of them have a mentor whom they had ranked. */
    private static int ranked(Collection<Outcome> outcomes) {
        return Math.toIntExact(
                outcomes.stream().filter(outcome -> !outcome.ranks().isEmpty()).count());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
