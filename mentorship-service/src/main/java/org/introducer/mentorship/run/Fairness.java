package org.introducer.mentorship.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /** What somebody adds to each number that is shown of their group; nobody where they are not in it. */
    private static final List<Function<Optional<Outcome>, Object>> PARTS = List.of(
            Optional::isPresent,
            outcome -> outcome.map(Outcome::matched).orElse(false),
            outcome -> outcome.map(Outcome::ranks).orElse(List.of()));

    /**
     * Whether two reports beside each other tell the group of a few: some number of a group differs by the answers, the results or the
     * presence of fewer people than are ever shown. Reports that have nobody in common tell nothing of each other.
     */
    static boolean tell(CountedGroup group, Map<UUID, Outcome> one, Map<UUID, Outcome> other) {
        if (Collections.disjoint(one.keySet(), other.keySet())) {
            return false;
        }
        Set<UUID> everybody = new HashSet<>(one.keySet());
        everybody.addAll(other.keySet());
        return Stream.of(one, other)
                .flatMap(report -> report.values().stream())
                .map(outcome -> outcome.in(group))
                .distinct()
                .anyMatch(value -> PARTS.stream()
                        .anyMatch(part -> few(everybody.stream()
                                .filter(mentee -> !part.apply(in(group, value, one.get(mentee)))
                                        .equals(part.apply(in(group, value, other.get(mentee)))))
                                .count())));
    }

    private static Optional<Outcome> in(CountedGroup group, String value, Outcome outcome) {
        return Optional.ofNullable(outcome).filter(found -> found.in(group).equals(value));
    }

    private static boolean few(long people) {
        return people > 0 && people < SmallCells.LEAST;
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
                enough ? cell(null, outcomes, true, ranked(outcomes) >= SmallCells.LEAST) : null,
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
        Map<String, Integer> sizes = new TreeMap<>();
        cells.forEach((value, people) -> sizes.put(value, people.size()));
        Set<String> hidden = SmallCells.hidden(sizes);
        Set<String> withoutRate = withheld(cells, hidden, Fairness::tellsOfMatches);
        Set<String> withoutRank = withheld(cells, hidden, Fairness::tellsOfRanks);
        return new FairnessView.Group(
                group,
                cells.entrySet().stream()
                        .filter(cell -> !hidden.contains(cell.getKey()))
                        .map(cell -> cell(
                                cell.getKey().equals(NOT_STATED) ? null : cell.getKey(),
                                cell.getValue(),
                                !withoutRate.contains(cell.getKey()),
                                !withoutRank.contains(cell.getKey())))
                        .toList(),
                !hidden.isEmpty());
    }

    /**
     * The groups of which a number is withheld, the hidden ones among them: those of which it tells of a few, and, because the number
     * of all is known, as many more as it takes until it tells of no few of them together.
     */
    private static Set<String> withheld(
            Map<String, List<Outcome>> cells, Set<String> hidden, Predicate<List<Outcome>> tellsOfFew) {
        Set<String> withheld = new HashSet<>(hidden);
        cells.forEach((value, outcomes) -> {
            if (tellsOfFew.test(outcomes)) {
                withheld.add(value);
            }
        });
        List<String> bySize = cells.keySet().stream()
                .sorted(Comparator.comparingInt(value -> cells.get(value).size()))
                .toList();
        for (String value : bySize) {
            if (tellsOfFew.test(
                    withheld.stream().map(cells::get).flatMap(List::stream).toList())) {
                withheld.add(value);
            }
        }
        return withheld;
    }

    /** Coordinators see who is matched: a few matched, or a few who are not, are told by the rate of their group. */
    private static boolean tellsOfMatches(List<Outcome> outcomes) {
        long matched = outcomes.stream().filter(Outcome::matched).count();
        return few(matched) || few(outcomes.size() - matched);
    }

    /** Coordinators see the ranks too: a few who have a rank, or a few with another than most, are told by the mean of their group. */
    private static boolean tellsOfRanks(List<Outcome> outcomes) {
        Map<List<Integer>, Long> ranks = outcomes.stream()
                .map(Outcome::ranks)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long ranked = ranks.values().stream().mapToLong(Long::longValue).sum();
        long commonest =
                ranks.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return few(ranked) || few(ranked - commonest);
    }

    private static FairnessView.Cell cell(
            String value, Collection<Outcome> outcomes, boolean withRate, boolean withRank) {
        long matched = outcomes.stream().filter(Outcome::matched).count();
        return new FairnessView.Cell(
                value,
                outcomes.size(),
                withRate ? rounded((double) matched / outcomes.size()) : null,
                withRank
                        ? ranks(outcomes).average().stream()
                                .mapToObj(Fairness::rounded)
                                .findFirst()
                                .orElse(null)
                        : null);
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
