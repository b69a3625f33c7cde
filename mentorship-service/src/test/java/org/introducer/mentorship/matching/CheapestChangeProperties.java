package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.introducer.testing.Often;

/**
 * Nothing smaller than the change that is named would match the mentee: every smaller one is made, and the run repeated. An optimum
 * matches a mentee for certain when the best sum without that mentee is lower; a stable matching has the same mentees, however it was
 * found.
 */
@Tag("M10")
class CheapestChangeProperties {

    private static final Set<Cause> FULL_OR_SHORT =
            Set.of(Cause.LIST_TOO_SHORT, Cause.ALL_FULL_WITH_BETTER_RANKED, Cause.NO_SEAT);

    @Property(tries = 200)
    void nothing_smaller_than_what_is_named_would_do(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int mentors,
            @ForAll @IntRange(min = 2, max = 9) int mentees) {
        for (RunMode mode : RunMode.values()) {
            MatchInputs inputs = OptimumProperties.market(seed, mentors, mentees, mode);
            MatchResult result = TestPeople.matched(inputs);
            for (Unmatched left : result.unmatched()) {
                if (left.type() == TestPeople.CAREER && FULL_OR_SHORT.contains(left.cause())) {
                    new Trial(inputs, result, left).check();
                }
            }
        }
    }

    private record Trial(MatchInputs inputs, MatchResult result, Unmatched left) {

        void check() {
            List<Mentor> unlisted = mentors().filter(mentor -> !mentor.listed()).toList();
            List<Mentor> helpful = unlisted.stream()
                    .filter(mentor -> doIt(new Change.ListMentor(mentor.id())))
                    .sorted(Comparator.comparing((Mentor mentor) -> !mentor.free())
                            .thenComparing(Mentor::score, Comparator.reverseOrder()))
                    .toList();
            assertEquals(!helpful.isEmpty(), left.cause() == Cause.LIST_TOO_SHORT, left.toString());
            if (!helpful.isEmpty()) {
                Change.ListMentor named = (Change.ListMentor) left.changes().getFirst();
                Mentor chosen = helpful.stream()
                        .filter(mentor -> mentor.id().equals(named.mentor()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(helpful.getFirst().free(), chosen.free(), left.toString());
                assertEquals(helpful.getFirst().score(), chosen.score(), left.toString());
                return;
            }
            assertTrue(doIt(left.changes().toArray(Change[]::new)), left.toString());
            List<Mentor> listed = mentors().filter(Mentor::listed).toList();
            Change.AddSeats seats = (Change.AddSeats) left.changes().getLast();
            assertEquals(listed.isEmpty(), left.changes().size() == 2, left.toString());
            for (int fewer = 1; fewer < seats.seats(); fewer++) {
                for (Mentor mentor : listed) {
                    assertFalse(
                            doIt(new Change.AddSeats(mentor.id(), left.type(), fewer)),
                            inputs.mode() + ": " + fewer + " seats at " + mentor.id() + " would do for " + left);
                }
            }
            Often.sometimes("seats", true);
            Often.sometimes("several seats", seats.seats() > 1);
        }

        private boolean doIt(Change... changes) {
            return isMatchedForCertain(UnmatchedProperties.apply(
                    inputs, new Unmatched(left.mentee(), left.type(), left.cause(), List.of(), List.of(changes))));
        }

        private boolean isMatchedForCertain(MatchInputs changed) {
            if (changed.mode() == RunMode.STABLE) {
                return TestPeople.matched(changed).pairSet().stream()
                        .anyMatch(pair -> pair.mentee().equals(left.mentee()) && pair.type() == left.type());
            }
            MatchInputs without = changed.withMentees(changed.mentees().stream()
                    .filter(mentee -> !mentee.id().equals(left.mentee()))
                    .toList());
            long[] with = sum(changed);
            long[] less = sum(without);
            return with[0] != less[0] || with[1] != less[1];
        }

        /** Pairs and points of the best matching. */
        private static long[] sum(MatchInputs inputs) {
            Pool pool = new Pool(inputs);
            Scoring scoring = new Scoring(pool);
            List<Pair> pairs = TestPeople.matched(inputs).pairSet().stream()
                    .filter(pair -> pair.type() == TestPeople.CAREER)
                    .toList();
            return new long[] {
                pairs.size(),
                pairs.stream()
                        .mapToLong(pair -> scoring.total(
                                pool.mentee(pair.mentee()),
                                pool.mentor(pair.mentor()),
                                inputs.weights().toArray()))
                        .sum()
            };
        }

        private record Mentor(UUID id, boolean listed, boolean free, int score) {}

        /** Whom the rules and the mentor's own list allow for the mentee. */
        private Stream<Mentor> mentors() {
            Pool pool = new Pool(inputs);
            Eligibility eligibility = new Eligibility(pool);
            Scoring scoring = new Scoring(pool);
            int mentee = pool.mentee(left.mentee());
            Set<UUID> list = listOf(inputs.mentees().stream()
                    .filter(one -> one.id().equals(left.mentee()))
                    .findFirst()
                    .orElseThrow()
                    .wishes()
                    .getOrDefault(left.type(), Tiers.NONE));
            return inputs.mentors().stream()
                    .filter(mentor -> eligibility.broken(mentee, pool.mentor(mentor.id()), left.type()) == 0)
                    .filter(mentor -> !mentor.onlyRanked()
                            || listOf(mentor.ranking().getOrDefault(left.type(), Tiers.NONE))
                                    .contains(left.mentee()))
                    .map(mentor -> new Mentor(
                            mentor.id(),
                            list.isEmpty() || list.contains(mentor.id()),
                            mentor.seatsFor(left.type()) > taken(mentor.id()),
                            scoring.total(
                                    mentee,
                                    pool.mentor(mentor.id()),
                                    inputs.weights().toArray())));
        }

        private long taken(UUID mentor) {
            return result.pairSet().stream()
                    .filter(pair -> pair.mentor().equals(mentor) && pair.type() == left.type())
                    .count();
        }

        private static Set<UUID> listOf(Tiers tiers) {
            return tiers.tiers().stream().flatMap(List::stream).collect(Collectors.toSet());
        }
    }
}
