package org.introducer.programs.signal.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.introducer.programs.signal.choice.BestSet.Added;
import org.introducer.programs.signal.choice.BestSet.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P23")
@net.jqwik.api.Tag("P23")
class BestSetTest {

    private static Option option(int number, String chance, String value) {
        return new Option(new UUID(3, number), new BigDecimal(chance), new BigDecimal(value));
    }

    /** The best single one need not be the most valued one, and a safe one is not taken for its own sake. */
    @Test
    void the_best_set_weighs_value_against_chance() {
        Option reach = option(1, "0.1", "10");
        Option likely = option(2, "0.5", "6");
        Option safe = option(3, "0.9", "2");
        List<Added> two = BestSet.of(List.of(reach, likely, safe), 2);
        assertEquals(List.of(likely, safe), two.stream().map(Added::option).toList());
        assertEquals(new BigDecimal("3.90"), two.getLast().worth().setScale(2));
        List<Added> one = BestSet.of(List.of(option(1, "0.4", "10"), likely, safe), 1);
        assertEquals("10", one.getFirst().option().value().toString());
    }

    @Test
    void what_gains_nothing_is_left_out() {
        assertEquals(
                1,
                BestSet.of(List.of(option(1, "1", "5"), option(2, "0.9", "4")), 2)
                        .size());
        assertTrue(BestSet.of(List.of(option(1, "0", "5")), 1).isEmpty());
    }

    @Provide
    Arbitrary<List<Option>> options() {
        Arbitrary<BigDecimal> chances =
                Arbitraries.integers().between(0, 100).map(percent -> BigDecimal.valueOf(percent, 2));
        Arbitrary<BigDecimal> values = Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf);
        return Combinators.combine(chances, values)
                .as((chance, value) -> new BigDecimal[] {chance, value})
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(pairs -> {
                    List<Option> options = new ArrayList<>();
                    for (BigDecimal[] pair : pairs) {
                        options.add(new Option(new UUID(3, options.size()), pair[0], pair[1]));
                    }
                    return options;
                });
    }

    @Property(tries = 500)
    void no_set_of_the_size_is_worth_more(
            @ForAll("options") List<Option> options, @ForAll @IntRange(min = 1, max = 9) int size) {
        List<Added> found = BestSet.of(options, size);
        BigDecimal worth = found.isEmpty() ? BigDecimal.ZERO : found.getLast().worth();
        assertEquals(0, worth.compareTo(bruteForce(options, size)));
        assertTrue(found.size() <= size);
    }

    /** The value of each set by what happens: who accepts, and the best of those. */
    private static BigDecimal bruteForce(List<Option> options, int size) {
        BigDecimal best = BigDecimal.ZERO;
        for (int set = 0; set < 1 << options.size(); set++) {
            if (Integer.bitCount(set) <= size) {
                best = best.max(expected(chosen(options, set)));
            }
        }
        return best;
    }

    private static List<Option> chosen(List<Option> options, int set) {
        List<Option> chosen = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(options.get(i));
            }
        }
        return chosen;
    }

    /** Branches over acceptance and refusal of each, one after the other. */
    private static BigDecimal expected(List<Option> set) {
        return expected(set, 0, BigDecimal.ZERO);
    }

    private static BigDecimal expected(List<Option> set, int next, BigDecimal bestSoFar) {
        if (next == set.size()) {
            return bestSoFar;
        }
        Option option = set.get(next);
        return option.chance()
                .multiply(expected(set, next + 1, bestSoFar.max(option.value())))
                .add(BigDecimal.ONE.subtract(option.chance()).multiply(expected(set, next + 1, bestSoFar)));
    }

    @Property(tries = 200)
    void a_further_signal_never_takes_from_the_set_and_gains_less_each_time(@ForAll("options") List<Option> options) {
        List<Added> added = BestSet.of(options, options.size());
        for (int i = 1; i < added.size(); i++) {
            assertTrue(added.get(i).gain().compareTo(added.get(i - 1).gain()) <= 0);
        }
    }
}
