package org.introducer.programs.ranking;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.imghistory.Share;
import org.introducer.programs.ranking.Part.Value;
import org.introducer.programs.verdict.Feasibility;

/** Orders programs by open weights; whole numbers throughout, so that the parts sum exactly and no order hangs on rounding. */
public final class Ranking {

    private final RankingPolicy policy;

    public Ranking(RankingPolicy policy) {
        this.policy = policy;
    }

    public RankingPolicy policy() {
        return policy;
    }

    /** The same weight for everything. */
    public Map<Criterion, Integer> equalWeights() {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(criterion -> weights.put(criterion, policy.defaultWeight()));
        return weights;
    }

    /** All entries in their order, what something known excludes last; a criterion without a weight does not count. */
    public List<Ranked> rank(Collection<Entry> entries, Map<Criterion, Integer> weights) {
        List<Ranked> scored = entries.stream()
                .map(entry -> score(entry, weights))
                .sorted(comparing((Ranked one) -> one.tier() == Ranked.Tier.CLOSED)
                        .thenComparing(Ranked::total, Comparator.reverseOrder())
                        .thenComparing(Ranked::name)
                        .thenComparing(Ranked::programId))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Ranked one : scored) {
            ranked.add(new Ranked(
                    ranked.size() + 1,
                    one.programId(),
                    one.name(),
                    one.total(),
                    one.maximum(),
                    one.tier(),
                    one.tierBecause(),
                    one.parts()));
        }
        return List.copyOf(ranked);
    }

    private Ranked score(Entry entry, Map<Criterion, Integer> weights) {
        List<Part> parts = Arrays.stream(Criterion.values())
                .filter(criterion -> weights.getOrDefault(criterion, 0) > 0)
                .map(criterion -> Part.of(
                        criterion,
                        weights.get(criterion),
                        entry.values().getOrDefault(criterion, Value.notAvailable("Nothing is known.")),
                        policy.missing()))
                .toList();
        long total = parts.stream().mapToLong(Part::points).sum();
        long maximum = parts.stream()
                .mapToLong(part -> (long) part.weight() * Value.MOST)
                .sum();
        return new Ranked(0, entry.programId(), entry.name(), total, maximum, entry.tier(), entry.tierBecause(), parts);
    }

    /** The value of a visa standing; what is unknown is not available. */
    public Value visa(Feasibility standing, String because) {
        return new Value(policy.visa().get(standing), because);
    }

    /** The value of an eligibility: full, less what is unmet or open; nothing when something excludes. */
    public Value eligibility(boolean excluded, long unmetPreferences, long openQuestions) {
        if (excluded) {
            return new Value(0, "A strict requirement is not met.");
        }
        long value = Value.MOST - unmetPreferences * policy.unmetPreference() - openQuestions * policy.openQuestion();
        return new Value(
                (int) Math.max(0, value),
                "%d preferences unmet, %d requirements unknown.".formatted(unmetPreferences, openQuestions));
    }

    /** The value of a history by its band; too few residents known, or none, is not available. */
    public Value imgHistory(ImgHistory history) {
        if (history.windows().isEmpty()) {
            return Value.notAvailable("No year of residents is known.");
        }
        ImgHistory.Window window = history.windows().getLast();
        Share share = window.nonUsImg();
        String counts = "%d of %d residents (%d seasons known of %d to %d) were non-US IMGs"
                .formatted(share.count(), share.of(), window.yearsKnown(), window.from(), window.to());
        return new Value(
                policy.imgHistory().get(window.band()),
                share.percent() == null
                        ? counts + ": too few for a share."
                        : counts + ", %s to %s %%: %s.".formatted(share.low(), share.high(), window.band()));
    }

    /** The value of a network strength from 0 to 1. */
    public Value network(double strength, int contacts) {
        return new Value(
                (int) Math.round(Math.clamp(strength, 0.0, 1.0) * Value.MOST),
                contacts == 0 ? "Nobody is known there." : "%d people are known there.".formatted(contacts));
    }
}
