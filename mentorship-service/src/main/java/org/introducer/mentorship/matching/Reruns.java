package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The same match with one thing changed, each change run once and a bounded number of them. */
final class Reruns {

    private record Key(Change change, UUID about, MentorType type) {}

    private final MatchInputs inputs;
    private final Map<Key, SolvedMarket> done = new HashMap<>();

    Reruns(MatchInputs inputs) {
        this.inputs = inputs;
    }

    Optional<SolvedMarket> with(Change change, UUID mentee, MentorType type) {
        UUID about = change instanceof Change.ConsentToConflict ? mentee : null;
        Key key = new Key(change, about, type);
        if (!done.containsKey(key) && done.size() >= MatchingPolicy.CURRENT.rulesTried()) {
            return Optional.empty();
        }
        return Optional.of(done.computeIfAbsent(key, k -> solve(changed(change, mentee), type)));
    }

    private static SolvedMarket solve(MatchInputs changed, MentorType type) {
        Pool pool = new Pool(changed);
        return SolvedMarket.solve(pool, new Eligibility(pool), new Scoring(pool), type);
    }

    private MatchInputs changed(Change change, UUID mentee) {
        return switch (change) {
            case Change.DropRule drop -> inputs.withRules(without(drop.rule()));
            case Change.RelaxOverlap relax -> {
                List<HardRule> rules = new ArrayList<>(without(RuleId.ZONE_OVERLAP));
                rules.add(new HardRule.ZoneOverlap(relax.quarterHours()));
                yield inputs.withRules(rules);
            }
            case Change.ConsentToConflict consent ->
                inputs.withMentees(inputs.mentees().stream()
                        .map(entry -> entry.id().equals(mentee) ? consenting(entry) : entry)
                        .toList());
            case Change.AddSeats add ->
                inputs.withMentors(inputs.mentors().stream()
                        .map(entry -> entry.id().equals(add.mentor()) ? withSeats(entry, add) : entry)
                        .toList());
            case Change.ListMentor list -> throw new IllegalArgumentException("A longer list needs no new pool.");
        };
    }

    private List<HardRule> without(RuleId rule) {
        return inputs.rules().stream().filter(kept -> kept.id() != rule).toList();
    }

    private static MenteeEntry consenting(MenteeEntry entry) {
        return new MenteeEntry(
                entry.id(),
                entry.wants(),
                entry.goals(),
                entry.languages(),
                entry.zone(),
                entry.availability(),
                entry.visaQuestions(),
                entry.wantsImgBackground(),
                entry.needsLetter(),
                entry.institution(),
                entry.appliedTo(),
                true,
                entry.wishes());
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
