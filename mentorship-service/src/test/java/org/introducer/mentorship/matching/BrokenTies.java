package org.introducer.mentorship.matching;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.mentorship.matching.market.Lottery;

/** The same market with its ties broken as the rules of a run say: by the earlier pairs, then by the draw. */
public final class BrokenTies {

    private final MatchInputs inputs;

    private BrokenTies(MatchInputs inputs) {
        this.inputs = inputs;
    }

    public static MatchInputs of(MatchInputs inputs) {
        BrokenTies broken = new BrokenTies(inputs);
        return inputs.withMentors(inputs.mentors().stream()
                        .map(mentor -> TestPeople.withRanking(
                                mentor,
                                broken.strict(
                                        mentor.ranking().get(TestPeople.CAREER),
                                        mentee -> new Pair(mentee, mentor.id(), TestPeople.CAREER))))
                        .toList())
                .withMentees(inputs.mentees().stream()
                        .map(mentee -> TestPeople.withWishes(
                                mentee,
                                broken.strict(
                                        mentee.wishes().get(TestPeople.CAREER),
                                        mentor -> new Pair(mentee.id(), mentor, TestPeople.CAREER))))
                        .toList());
    }

    private Tiers strict(Tiers tiers, Function<UUID, Pair> pair) {
        Comparator<UUID> earlierPairsFirst =
                Comparator.comparing(id -> !inputs.previous().contains(pair.apply(id)));
        Comparator<UUID> byDraw =
                (a, b) -> Long.compareUnsigned(Lottery.draw(inputs.seed(), a), Lottery.draw(inputs.seed(), b));
        return Tiers.strict(tiers.tiers().stream()
                .flatMap(tier -> tier.stream().sorted(earlierPairsFirst.thenComparing(byDraw)))
                .toList());
    }
}
