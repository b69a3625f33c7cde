package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched;
import org.introducer.testing.Often;

@Tag("M10")
class UnmatchedProperties {

    @Property(tries = 300)
    void the_change_that_is_named_matches_the_mentee_when_it_is_made(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int mentors,
            @ForAll @IntRange(min = 1, max = 20) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, true);
        List<Unmatched> left = TestPeople.matched(inputs).unmatched();
        Often.sometimes("somebody without a mentor", !left.isEmpty());
        for (Unmatched unmatched : left) {
            // Everybody in such a market is eligible, so some change helps each of them.
            assertFalse(unmatched.changes().isEmpty(), unmatched.toString());
            assertTrue(matchesOnceChanged(inputs, unmatched), unmatched.toString());
            unmatched.changes().forEach(change -> {
                Often.sometimes("a mentor to list", change instanceof Change.ListMentor);
                Often.sometimes("seats to add", change instanceof Change.AddSeats);
            });
        }
    }

    @Property(tries = 300)
    void where_conflicts_of_interest_stand_between_people_the_changes_named_match_the_mentee(@ForAll long seed) {
        MatchInputs inputs = TestPeople.withConflicts(TestPeople.market(seed, 4, 7, true), seed);
        for (Unmatched unmatched : TestPeople.matched(inputs).unmatched()) {
            boolean named = !unmatched.changes().isEmpty();
            assertTrue(!named || matchesOnceChanged(inputs, unmatched), unmatched.toString());
            Often.sometimes("a change", named);
            Often.sometimes("consent", unmatched.changes().contains(new Change.ConsentToConflict()));
            Often.sometimes("consent and more", unmatched.changes().size() > 1);
        }
    }

    private static boolean matchesOnceChanged(MatchInputs inputs, Unmatched unmatched) {
        return TestPeople.matched(apply(inputs, unmatched)).pairs().stream()
                .anyMatch(p -> p.pair().mentee().equals(unmatched.mentee()));
    }

    @Property(tries = 200)
    void everybody_is_either_matched_or_unmatched_with_a_cause(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, 4, mentees, true);
        MatchResult result = TestPeople.matched(inputs);
        assertEquals(mentees, result.pairs().size() + result.unmatched().size());
    }

    static MatchInputs apply(MatchInputs inputs, Unmatched unmatched) {
        MatchInputs changed = inputs;
        for (Change change : unmatched.changes()) {
            changed = switch (change) {
                case Change.ListMentor list -> longerList(changed, unmatched.mentee(), list.mentor());
                case Change.AddSeats add -> changed.with(add);
                case Change.DropRule drop ->
                    changed.withRules(changed.rules().stream()
                            .filter(rule -> rule.id() != drop.rule())
                            .toList());
                case Change.RelaxOverlap relax -> {
                    List<HardRule> rules = new ArrayList<>(changed.rules());
                    rules.removeIf(rule -> rule.id() == RuleId.ZONE_OVERLAP);
                    rules.add(new HardRule.ZoneOverlap(relax.quarterHours()));
                    yield changed.withRules(rules);
                }
                case Change.ConsentToConflict consent -> consenting(changed, unmatched.mentee());
            };
        }
        return changed;
    }

    private static MatchInputs consenting(MatchInputs inputs, UUID mentee) {
        return inputs.withMentees(inputs.mentees().stream()
                .map(entry -> entry.id().equals(mentee) ? entry.consenting() : entry)
                .toList());
    }

    private static MatchInputs longerList(MatchInputs inputs, UUID mentee, UUID mentor) {
        return inputs.withMentees(inputs.mentees().stream()
                .map(entry -> {
                    if (!entry.id().equals(mentee)) {
                        return entry;
                    }
                    List<List<UUID>> tiers = new ArrayList<>(entry.wishes()
                            .getOrDefault(TestPeople.CAREER, Tiers.NONE)
                            .tiers());
                    tiers.add(List.of(mentor));
                    return TestPeople.withWishes(entry, new Tiers(tiers));
                })
                .toList());
    }
}
