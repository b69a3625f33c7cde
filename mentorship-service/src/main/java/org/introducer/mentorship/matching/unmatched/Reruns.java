package org.introducer.mentorship.matching.unmatched;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/** The same match with some things changed, the same changes run once and a bounded number of them. */
public final class Reruns {

    /** Pairs looked at in all of them: a cycle of 10,000 mentees and 2,000 mentors is repeated twice at most. */
    private static final long MOST_PAIRS = 25_000_000;

    /** @param consenting the mentee who agrees to a conflict of interest, when that is one of the changes; else null */
    private record Key(List<Change> changes, MentorType type, UUID consenting) {}

    private final MatchInputs inputs;
    private final long mostListed;
    private final Map<Key, Optional<SolvedMarket>> done = new HashMap<>();
    private long pairs;

    /** @param mostListed a match that would list more pairs for its proof is none */
    public Reruns(MatchInputs inputs, long mostListed) {
        this.inputs = inputs;
        this.mostListed = mostListed;
    }

    /** @param mentee who agrees to a conflict of interest, when that is one of the changes */
    Optional<SolvedMarket> with(List<Change> changes, MentorType type, UUID mentee) {
        Key key = new Key(changes, type, changes.contains(new Change.ConsentToConflict()) ? mentee : null);
        if (!done.containsKey(key) && (done.size() >= MatchingPolicy.CURRENT.rulesTried() || pairs > MOST_PAIRS)) {
            return Optional.empty();
        }
        return done.computeIfAbsent(key, k -> solve(changed(changes, mentee), type));
    }

    private Optional<SolvedMarket> solve(MatchInputs changed, MentorType type) {
        Pool pool = new Pool(changed);
        pairs += (long) pool.mentees().size() * pool.mentors().size();
        return SolvedMarket.solve(pool, new Eligibility(pool), new Scoring(pool), type, mostListed);
    }

    private MatchInputs changed(List<Change> changes, UUID mentee) {
        MatchInputs changed = inputs;
        for (Change change : changes) {
            changed = changed(changed, change, mentee);
        }
        return changed;
    }

    private static MatchInputs changed(MatchInputs inputs, Change change, UUID mentee) {
        return switch (change) {
            case Change.DropRule drop -> inputs.withRules(without(inputs, drop.rule()));
            case Change.RelaxOverlap relax -> {
                List<HardRule> rules = new ArrayList<>(without(inputs, RuleId.ZONE_OVERLAP));
                rules.add(new HardRule.ZoneOverlap(relax.quarterHours()));
                yield inputs.withRules(rules);
            }
            case Change.AddSeats add -> inputs.with(add);
            case Change.ListMentor list -> throw new IllegalArgumentException("A longer list needs no new pool.");
            case Change.ConsentToConflict consent ->
                inputs.withMentees(inputs.mentees().stream()
                        .map(entry -> entry.id().equals(mentee) ? entry.consenting() : entry)
                        .toList());
        };
    }

    private static List<HardRule> without(MatchInputs inputs, RuleId rule) {
        return inputs.rules().stream().filter(kept -> kept.id() != rule).toList();
    }
}
