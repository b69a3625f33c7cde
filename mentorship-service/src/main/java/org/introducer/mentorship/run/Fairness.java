package org.introducer.mentorship.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
import org.introducer.platform.privacy.SmallGroups;

/** What a run gave whom, in numbers from which nobody can be told. */
final class Fairness {

    /** Who did not say in which group they are. */
    private static final String NOT_STATED = "";

    /** The history of all who add the same to every report. */
    private static final List<Optional<Object>> CONSTANT = List.of();

    private static final Set<List<Optional<Object>>> CONSTANT_ONLY = Set.of(CONSTANT);

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
                .anyMatch(value -> Arrays.stream(Figure.values())
                        .anyMatch(figure -> few(everybody.stream()
                                .filter(mentee -> !in(group, value, one.get(mentee))
                                        .flatMap(figure::part)
                                        .equals(in(group, value, other.get(mentee))
                                                .flatMap(figure::part)))
                                .count())));
    }

    /**
     * Whether three or more reports together tell of a few. What follows from numbers of several reports, added and subtracted, is about
     * whole sets of people who have the same history in these reports; so each set is large enough, of each group and of all that is not
     * shown, or nothing changed there. Those who add the same to every report are one set.
     */
    static boolean tellTogether(CountedGroup group, List<Map<UUID, Outcome>> reports) {
        Set<String> values = reports.stream()
                .flatMap(report -> report.values().stream())
                .map(outcome -> outcome.in(group))
                .collect(Collectors.toSet());
        return Arrays.stream(Figure.values())
                .anyMatch(figure -> values.stream()
                                .anyMatch(value -> hasFewOfOneHistory(figure, group, reports, _ -> Set.of(value)))
                        || hasFewOfOneHistory(
                                figure, group, reports, report -> figure.notShown(cells(group, report.values()))));
    }

    /** @param of the groups whose people count, in each report */
    private static boolean hasFewOfOneHistory(
            Figure figure,
            CountedGroup group,
            List<Map<UUID, Outcome>> reports,
            Function<Map<UUID, Outcome>, Set<String>> of) {
        List<Set<String>> counting = reports.stream().map(of).toList();
        Set<UUID> everybody =
                reports.stream().flatMap(report -> report.keySet().stream()).collect(Collectors.toSet());
        Map<List<Optional<Object>>, Integer> histories = new HashMap<>();
        for (UUID mentee : everybody) {
            List<Optional<Object>> history = IntStream.range(0, reports.size())
                    .mapToObj(i -> Optional.ofNullable(reports.get(i).get(mentee))
                            .filter(outcome -> counting.get(i).contains(outcome.in(group)))
                            .flatMap(figure::part))
                    .toList();
            if (history.stream().anyMatch(Optional::isPresent)) {
                boolean constant = history.stream().distinct().count() == 1;
                histories.merge(constant ? CONSTANT : history, 1, Integer::sum);
            }
        }
        return !CONSTANT_ONLY.containsAll(histories.keySet())
                && histories.values().stream().anyMatch(Fairness::few);
    }

    /** A number that a report has of each group. */
    private enum Figure {
        COUNT {
            @Override
            Optional<Object> part(Outcome outcome) {
                return Optional.of(true);
            }

            @Override
            Set<String> notShown(Map<String, List<Outcome>> cells) {
                return hidden(cells);
            }
        },
        MATCH_RATE {
            @Override
            Optional<Object> part(Outcome outcome) {
                return outcome.matched() ? Optional.of(true) : Optional.empty();
            }

            @Override
            Set<String> notShown(Map<String, List<Outcome>> cells) {
                return withheld(cells, hidden(cells), Fairness::tellsOfMatches);
            }
        },
        MEAN_RANK {
            @Override
            Optional<Object> part(Outcome outcome) {
                return outcome.ranks().isEmpty() ? Optional.empty() : Optional.of(outcome.ranks());
            }

            @Override
            Set<String> notShown(Map<String, List<Outcome>> cells) {
                return withheld(cells, hidden(cells), Fairness::tellsOfRanks);
            }
        };

        /** What somebody adds to it, empty for nothing. */
        abstract Optional<Object> part(Outcome outcome);

        /** The groups of which it is not shown. */
        abstract Set<String> notShown(Map<String, List<Outcome>> cells);
    }

    private static Map<String, List<Outcome>> cells(CountedGroup group, Collection<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.in(group), TreeMap::new, Collectors.toList()));
    }

    private static Set<String> hidden(Map<String, List<Outcome>> cells) {
        Map<String, Integer> sizes = new TreeMap<>();
        cells.forEach((value, people) -> sizes.put(value, people.size()));
        return SmallGroups.hidden(sizes, 0, SmallCells.LEAST);
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
        Map<String, List<Outcome>> cells = cells(group, outcomes);
        Set<String> hidden = Figure.COUNT.notShown(cells);
        Set<String> withoutRate = Figure.MATCH_RATE.notShown(cells);
        Set<String> withoutRank = Figure.MEAN_RANK.notShown(cells);
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
