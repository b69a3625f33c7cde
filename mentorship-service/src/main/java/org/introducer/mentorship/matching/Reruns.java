package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same match with one thing changed, each change run once and a bounded number of them. */
final class Reruns {

    private record Key(Change change, MentorType type) {}

    private final MatchInputs inputs;
    private final Map<Key, SolvedMarket> done = new HashMap<>();

    Reruns(MatchInputs inputs) {
        this.inputs = inputs;
    }

    Optional<SolvedMarket> with(Change change, MentorType type) {
        Key key = new Key(change, type);
        if (!done.containsKey(key) && done.size() >= MatchingPolicy.CURRENT.rulesTried()) {
            return Optional.empty();
        }
        return Optional.of(done.computeIfAbsent(key, k -> solve(changed(change), type)));
    }

    private static SolvedMarket solve(MatchInputs changed, MentorType type) {
        Pool pool = new Pool(changed);
        return SolvedMarket.solve(pool, new Eligibility(pool), new Scoring(pool), type);
    }

    private MatchInputs changed(Change change) {
        return switch (change) {
            case Change.DropRule drop -> inputs.withRules(without(drop.rule()));
            case Change.RelaxOverlap relax -> {
                List<HardRule> rules = new ArrayList<>(without(RuleId.ZONE_OVERLAP));
                rules.add(new HardRule.ZoneOverlap(relax.quarterHours()));
                yield inputs.withRules(rules);
            }
            case Change.AddSeats add ->
                inputs.withMentors(inputs.mentors().stream()
                        .map(entry -> entry.id().equals(add.mentor()) ? withSeats(entry, add) : entry)
                        .toList());
            case Change.ListMentor list -> throw new IllegalArgumentException("A longer list needs no new pool.");
            case Change.ConsentToConflict consent ->
                throw new IllegalArgumentException("Consent changes one list and needs no new pool.");
        };
    }

    private List<HardRule> without(RuleId rule) {
        return inputs.rules().stream().filter(kept -> kept.id() != rule).toList();
    }

    private static MentorEntry withSeats(MentorEntry entry, Change.AddSeats add) {
        Map<MentorType, Integer> seats = new HashMap<>(entry.seats());
        seats.merge(add.type(), add.seats(), Integer::sum);
        return new MentorEntry(
                entry.id(),
                seats,
                entry.topics(),
                entry.languages(),
                entry.zone(),
                entry.availability(),
                entry.visaExperience(),
                entry.imgBackground(),
                entry.writesLetters(),
                entry.institution(),
                entry.selectsFor(),
                entry.ranking(),
                entry.onlyRanked(),
                entry.weights());
    }
}
