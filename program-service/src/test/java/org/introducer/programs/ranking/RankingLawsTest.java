package org.introducer.programs.ranking;

import static org.introducer.testing.Often.often;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.verdict.Feasibility;

/** What holds for every shortlist. */
@Tag("P15")
class RankingLawsTest {

    private static final Ranking RANKING = new Ranking(PolicyFile.read("ranking-2026-2", RankingPolicy.class));

    @Property
    void the_parts_sum_exactly_to_the_total(
            @ForAll("entries") List<Entry> entries, @ForAll("weights") Map<Criterion, Integer> weights) {
        List<Ranked> ranking = RANKING.rank(entries, weights);
        assertEquals(entries.size(), ranking.size());
        often(50, ranking.stream().anyMatch(ranked -> ranked.total() > 0));
        for (Ranked ranked : ranking) {
            assertEquals(
                    ranked.total(),
                    ranked.parts().stream().mapToLong(Part::points).sum());
            assertTrue(ranked.total() >= 0 && ranked.total() <= ranked.maximum());
        }
    }

    @Property
    void the_order_in_which_programs_are_given_changes_nothing(
            @ForAll("entries") List<Entry> entries,
            @ForAll("weights") Map<Criterion, Integer> weights,
            @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertEquals(RANKING.rank(entries, weights), RANKING.rank(shuffled, weights));
    }

    @Property
    void a_better_value_never_lowers_the_place(
            @ForAll("entries") List<Entry> entries,
            @ForAll("weights") Map<Criterion, Integer> weights,
            @ForAll Criterion criterion,
            @ForAll @IntRange(max = 1000) int more) {
        Entry chosen = entries.getFirst();
        Part.Value value = chosen.values().get(criterion);
        Assume.that(value.value() != null);
        Map<Criterion, Part.Value> improved = new EnumMap<>(chosen.values());
        improved.put(criterion, new Part.Value(Math.min(1000, value.value() + more), "better"));
        List<Entry> others = new ArrayList<>(entries);
        others.set(0, new Entry(chosen.programId(), chosen.name(), chosen.outlook(), chosen.eligibility(), improved));
        assertTrue(place(RANKING.rank(others, weights), chosen) <= place(RANKING.rank(entries, weights), chosen));
    }

    @Property
    void weighing_more_what_one_is_better_at_never_puts_it_behind(
            @ForAll("two or more") List<Entry> entries,
            @ForAll("weights") Map<Criterion, Integer> weights,
            @ForAll Criterion criterion,
            @ForAll @IntRange(max = 100) int more) {
        List<Ranked> before = RANKING.rank(entries, weights);
        Map<Criterion, Integer> heavier = new EnumMap<>(weights);
        heavier.merge(criterion, more, Integer::sum);
        List<Ranked> after = RANKING.rank(entries, heavier);
        Entry one = entries.get(0);
        Entry other = entries.get(1);
        boolean better = place(before, one) < place(before, other);
        if (often(10, better && counted(one, criterion) >= counted(other, criterion))) {
            assertTrue(place(after, one) < place(after, other));
        }
    }

    @Property
    void what_something_known_excludes_comes_after_everything_else(
            @ForAll("entries") List<Entry> entries, @ForAll("weights") Map<Criterion, Integer> weights) {
        List<Boolean> closed = RANKING.rank(entries, weights).stream()
                .map(one -> one.tier() == Ranked.Tier.CLOSED)
                .toList();
        often(50, closed.contains(true) && closed.contains(false));
        assertEquals(closed.stream().sorted().toList(), closed);
    }

    private static int counted(Entry entry, Criterion criterion) {
        Integer value = entry.values().get(criterion).value();
        return value == null ? RANKING.policy().missing() : value;
    }

    private static int place(List<Ranked> ranked, Entry entry) {
        return ranked.stream()
                .filter(one -> one.programId().equals(entry.programId()))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    @Provide
    Arbitrary<Map<Criterion, Integer>> weights() {
        return Arbitraries.maps(
                        Arbitraries.of(Criterion.class), Arbitraries.integers().between(0, 100))
                .map(weights -> {
                    Map<Criterion, Integer> sorted = new EnumMap<>(Criterion.class);
                    sorted.putAll(weights);
                    return sorted;
                });
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return entries(1);
    }

    @Provide("two or more")
    Arbitrary<List<Entry>> twoOrMore() {
        return entries(2);
    }

    private static Arbitrary<List<Entry>> entries(int least) {
        Arbitrary<Part.Value> value =
                Arbitraries.integers().between(0, 1000).injectNull(0.3).map(given -> new Part.Value(given, "given"));
        Arbitrary<Map<Criterion, Part.Value>> values = value.list()
                .ofSize(Criterion.values().length)
                .map(list -> {
                    Map<Criterion, Part.Value> map = new EnumMap<>(Criterion.class);
                    for (Criterion criterion : Criterion.values()) {
                        map.put(criterion, list.get(criterion.ordinal()));
                    }
                    return map;
                });
        Arbitrary<Entry> entry = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of(Feasibility.class),
                        Arbitraries.of(Eligibility.Overall.class),
                        values)
                .as((id, name, standing, overall, map) -> new Entry(new UUID(id, id), name, standing, overall, map));
        return entry.list().ofMinSize(least).ofMaxSize(12).uniqueElements(Entry::programId);
    }
}
