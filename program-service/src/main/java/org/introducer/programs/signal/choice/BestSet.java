package org.introducer.programs.signal.choice;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The best set of a given size for somebody who gets at most one place, the most valued of those that accept: Chade and Smith,
 * "Simultaneous Search", Econometrica 74 (2006). With independent chances it is found by adding, again and again, what improves the
 * set most. The chances are the applicant's own; Introducer has none.
 */
public final class BestSet {

    private BestSet() {}

    /** @param chance from 0 to 1, of being accepted. @param value what a place there is worth, not negative */
    public record Option(UUID id, BigDecimal chance, BigDecimal value) {}

    /** What was added, and what the set was worth then. */
    public record Added(Option option, BigDecimal gain, BigDecimal worth) {}

    /** At most so many, in the order in which they are added; what would gain nothing is left out. */
    public static List<Added> of(Collection<Option> options, int size) {
        List<Option> open = new ArrayList<>(options);
        List<Option> chosen = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        BigDecimal worth = BigDecimal.ZERO;
        while (added.size() < size && !open.isEmpty()) {
            Option best = null;
            BigDecimal most = worth;
            for (Option option : open) {
                BigDecimal with = worth(with(chosen, option));
                if (with.compareTo(most) > 0) {
                    most = with;
                    best = option;
                }
            }
            if (best == null) {
                break;
            }
            open.remove(best);
            chosen.add(best);
            added.add(new Added(best, most.subtract(worth), most));
            worth = most;
        }
        return List.copyOf(added);
    }

    private static List<Option> with(List<Option> chosen, Option option) {
        List<Option> more = new ArrayList<>(chosen);
        more.add(option);
        return more;
    }

    /** The expected value of the best place that accepts, exactly. */
    public static BigDecimal worth(Collection<Option> set) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal noneBetter = BigDecimal.ONE;
        for (Option option :
                set.stream().sorted(comparing(Option::value).reversed()).toList()) {
            worth = worth.add(noneBetter.multiply(option.chance()).multiply(option.value()));
            noneBetter = noneBetter.multiply(BigDecimal.ONE.subtract(option.chance()));
        }
        return worth;
    }
}
