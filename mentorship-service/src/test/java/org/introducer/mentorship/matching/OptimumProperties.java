package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.WorthCertificate.Verdict;
import org.introducer.mentorship.certificate.WorthCheck;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched;
import org.introducer.mentorship.matching.outcome.RunDiff;

@Tag("M06")
class OptimumProperties {

    @Property(tries = 500)
    void of_all_matchings_none_has_more_points_or_as_many_and_more_mentees(@ForAll long seed) {
        MatchInputs inputs = market(seed, 4, 5, RunMode.MAX_SCORE);
        Sum best = EveryMatching.of(inputs).stream()
                .map(pairs -> Sum.of(inputs, pairs))
                .max((a, b) ->
                        a.points != b.points ? Long.compare(a.points, b.points) : Integer.compare(a.pairs, b.pairs))
                .orElseThrow();
        assertEquals(best, Sum.of(inputs, pairs(TestPeople.matched(inputs))));
    }

    @Property(tries = 500)
    void of_all_matchings_none_has_more_mentees_or_as_many_and_more_points(@ForAll long seed) {
        MatchInputs inputs = market(seed, 4, 5, RunMode.MAX_PARTICIPATION);
        Sum best = EveryMatching.of(inputs).stream()
                .map(pairs -> Sum.of(inputs, pairs))
                .max((a, b) ->
                        a.pairs != b.pairs ? Integer.compare(a.pairs, b.pairs) : Long.compare(a.points, b.points))
                .orElseThrow();
        assertEquals(best, Sum.of(inputs, pairs(TestPeople.matched(inputs))));
    }

    @Property(tries = 300)
    @Tag("M08")
    void every_result_is_proven_by_its_prices_and_by_prices_that_the_check_finds_itself(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int mentors,
            @ForAll @IntRange(min = 1, max = 25) int mentees) {
        for (RunMode mode : List.of(RunMode.MAX_SCORE, RunMode.MAX_PARTICIPATION)) {
            MatchInputs inputs = market(seed, mentors, mentees, mode);
            MatchResult result = TestPeople.matched(inputs);
            var given = WorthCheck.of(Claims.worth(inputs, result, true));
            assertEquals(List.of(), given.violations());
            assertEquals(List.of(), given.faults());
            assertEquals(Verdict.OPTIMAL, given.verdict());
            assertEquals(
                    Verdict.OPTIMAL,
                    WorthCheck.of(Claims.worth(inputs, result, false)).verdict());
        }
    }

    @Property(tries = 300)
    @Tag("M05")
    void no_pair_breaks_a_rule_and_every_lock_is_kept(@ForAll long seed) {
        MatchInputs inputs = market(seed, 6, 12, RunMode.MAX_PARTICIPATION);
        Pool pool = new Pool(inputs);
        Eligibility eligibility = new Eligibility(pool);
        Set<Pair> pairs = TestPeople.matched(inputs).pairSet();
        assertTrue(pairs.containsAll(inputs.locks()));
        pairs.forEach(pair -> assertEquals(
                0, eligibility.broken(pool.mentee(pair.mentee()), pool.mentor(pair.mentor()), pair.type())));
    }

    @Property(tries = 200)
    void the_order_of_the_inputs_does_not_change_the_result(@ForAll long seed) {
        MatchInputs inputs = market(seed, 6, 12, RunMode.MAX_SCORE);
        List<MentorEntry> mentors = new ArrayList<>(inputs.mentors());
        List<MenteeEntry> mentees = new ArrayList<>(inputs.mentees());
        Collections.shuffle(mentors, new Random(seed));
        Collections.shuffle(mentees, new Random(seed + 1));
        MatchInputs shuffled = inputs.withMentors(mentors).withMentees(mentees);
        assertEquals(inputs, shuffled);
        assertEquals(TestPeople.matched(inputs), TestPeople.matched(shuffled));
    }

    @Property(tries = 300)
    @Tag("M11")
    void of_all_optima_a_rerun_takes_one_that_changes_the_fewest_pairs(@ForAll long seed) {
        for (RunMode mode : List.of(RunMode.MAX_SCORE, RunMode.MAX_PARTICIPATION)) {
            MatchInputs inputs = market(seed, 3, 5, mode);
            List<Pair> before = somePairs(inputs, new Random(seed));
            MatchInputs again = TestPeople.withPrevious(inputs, before);
            MatchResult result = TestPeople.matched(again);
            Sum optimum = Sum.of(inputs, pairs(result));
            assertEquals(Sum.of(inputs, pairs(TestPeople.matched(inputs))), optimum);
            int fewest = EveryMatching.of(inputs).stream()
                    .filter(pairs -> Sum.of(inputs, pairs).equals(optimum))
                    .mapToInt(pairs -> RunDiff.between(before, pairs).churn())
                    .min()
                    .orElseThrow();
            assertEquals(fewest, result.diff().churn());
            assertTrue(result.diff().churn() <= result.freshChurn());
        }
    }

    @Property(tries = 400)
    @Tag("M10")
    void the_change_that_is_named_matches_the_mentee_whatever_the_draw(
            @ForAll long seed,
            @ForAll long draw,
            @ForAll @IntRange(min = 1, max = 6) int mentors,
            @ForAll @IntRange(min = 1, max = 12) int mentees) {
        for (RunMode mode : List.of(RunMode.MAX_SCORE, RunMode.MAX_PARTICIPATION)) {
            MatchInputs inputs = market(seed, mentors, mentees, mode);
            for (Unmatched left : TestPeople.matched(inputs).unmatched()) {
                if (left.cause() != Unmatched.Cause.NO_ELIGIBLE_MENTOR && left.cause() != Unmatched.Cause.EXCLUDED) {
                    assertTrue(!left.changes().isEmpty(), left.toString());
                }
                boolean sure = left.cause() == Unmatched.Cause.LIST_TOO_SHORT
                        || left.cause() == Unmatched.Cause.ALL_FULL_WITH_BETTER_RANKED;
                if (!left.changes().isEmpty()) {
                    MatchInputs changed = UnmatchedProperties.apply(inputs, left);
                    MatchResult then = TestPeople.matched(sure ? seeded(changed, draw) : changed);
                    assertTrue(
                            then.pairs().stream()
                                    .anyMatch(p -> p.pair().mentee().equals(left.mentee())
                                            && p.pair().type() == left.type()),
                            left.toString());
                }
            }
        }
    }

    private record Sum(int pairs, long points) {
        static Sum of(MatchInputs inputs, List<Pair> pairs) {
            Pool pool = new Pool(inputs);
            Scoring scoring = new Scoring(pool);
            // Locked pairs are given, so they are the same in every matching.
            return new Sum(
                    pairs.size(),
                    pairs.stream()
                            .mapToLong(pair -> scoring.total(
                                    pool.mentee(pair.mentee()),
                                    pool.mentor(pair.mentor()),
                                    inputs.weights().toArray()))
                            .sum());
        }
    }

    private static List<Pair> pairs(MatchResult result) {
        return List.copyOf(result.pairSet());
    }

    private static List<Pair> somePairs(MatchInputs inputs, Random random) {
        List<List<Pair>> all = EveryMatching.of(inputs);
        return all.get(random.nextInt(all.size()));
    }

    private static MatchInputs seeded(MatchInputs inputs, long seed) {
        return new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                inputs.locks(),
                inputs.mode(),
                seed,
                inputs.weights(),
                inputs.previous());
    }

    private static final String[] TOPICS = {"IO", "PAD", "AI", "UFE"};

    /** A small market by score, with few different scores, short lists, closed lists, full mentors, a lock and a do-not-match. */
    static MatchInputs market(long seed, int mentors, int mentees, RunMode mode) {
        Random random = new Random(seed);
        List<TestPeople.Mentor> some = IntStream.range(0, mentors)
                .mapToObj(n -> {
                    TestPeople.Mentor mentor = TestPeople.mentor(n)
                            .seats(random.nextInt(4) - 1)
                            .seats(MentorType.RESEARCH, random.nextInt(2))
                            .topics(topics(random))
                            .languages(random.nextInt(4) == 0 ? "es" : "en");
                    if (random.nextInt(6) == 0) {
                        mentor.onlyRanked()
                                .ranking(Tiers.strict(IntStream.range(0, mentees)
                                        .filter(any -> random.nextBoolean())
                                        .mapToObj(TestPeople::menteeId)
                                        .toList()));
                    }
                    return mentor;
                })
                .toList();
        List<TestPeople.Mentee> others = IntStream.range(0, mentees)
                .mapToObj(n -> {
                    TestPeople.Mentee mentee = TestPeople.mentee(n).goals(topics(random));
                    if (random.nextInt(4) == 0) {
                        mentee.wants(MentorType.CAREER, MentorType.RESEARCH);
                    }
                    int[] list = IntStream.range(0, mentors)
                            .filter(any -> random.nextBoolean())
                            .toArray();
                    if (list.length > 0 && random.nextBoolean()) {
                        mentee.wishes(list);
                    }
                    return mentee;
                })
                .toList();
        List<HardRule> rules = new ArrayList<>();
        rules.add(new HardRule.DoNotMatch(
                Set.of(TestPeople.mentorId(random.nextInt(mentors)), TestPeople.menteeId(random.nextInt(mentees)))));
        if (random.nextInt(3) == 0) {
            rules.add(new HardRule.SharedLanguage(Set.of()));
        }
        MatchInputs inputs = withMode(TestPeople.inputs(some, others, rules.toArray(HardRule[]::new)), mode);
        return locked(inputs, random)
                .map(lock -> TestPeople.withLocks(inputs, List.of(lock)))
                .orElse(inputs);
    }

    static MatchInputs withMode(MatchInputs inputs, RunMode mode) {
        return new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                inputs.locks(),
                mode,
                inputs.seed(),
                inputs.weights(),
                inputs.previous());
    }

    private static Optional<Pair> locked(MatchInputs inputs, Random random) {
        Pair lock = new Pair(
                TestPeople.menteeId(random.nextInt(inputs.mentees().size())),
                TestPeople.mentorId(random.nextInt(inputs.mentors().size())),
                TestPeople.CAREER);
        return random.nextBoolean()
                        && Matching.lockConflicts(TestPeople.withLocks(inputs, List.of(lock)))
                                .isEmpty()
                ? Optional.of(lock)
                : Optional.empty();
    }

    private static String[] topics(Random random) {
        return random.ints(2, 0, TOPICS.length)
                .distinct()
                .mapToObj(i -> TOPICS[i])
                .toArray(String[]::new);
    }
}
