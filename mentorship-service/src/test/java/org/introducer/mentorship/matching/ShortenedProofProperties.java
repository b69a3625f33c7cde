package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.Certificate;
import org.introducer.mentorship.certificate.Certificate.NotBlocking;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.certificate.UnlistedCheck;
import org.introducer.mentorship.matching.engine.Preferences;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.testing.Often;

/** What a proof lists and counts, beside the proof that lists everything. */
@Tag("M07")
@Tag("M27")
class ShortenedProofProperties {

    @Property(tries = 300)
    void what_is_counted_is_what_the_whole_list_says_of_mentees_with_no_worse_mentor(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int mentors,
            @ForAll @IntRange(min = 1, max = 9) int mentees) {
        MatchInputs inputs = OptimumProperties.market(seed, mentors, mentees, RunMode.STABLE);
        MatchResult result = TestPeople.matched(inputs);
        Claim shortened = Claims.of(inputs, result);
        Certificate whole = StabilityCheck.of(whole(inputs, shortened.matches()));
        Certificate listed = StabilityCheck.of(shortened);
        assertTrue(whole.stable() && listed.stable());
        Set<NotBlocking> counted = new HashSet<>(whole.others());
        assertTrue(counted.containsAll(listed.others()));
        counted.removeAll(Set.copyOf(listed.others()));
        assertTrue(
                counted.stream().allMatch(other -> other.reason() == NotBlocking.Reason.MENTEE_HAS_NO_WORSE),
                counted.toString());
        Map<UnlistedCheck.Mentee, UnlistedCheck.Found> unlisted = unlisted(inputs, shortened);
        assertEquals(
                counted.size(),
                unlisted.values().stream()
                        .mapToInt(UnlistedCheck.Found::noWorse)
                        .sum());
        assertTrue(unlisted.values().stream().allMatch(found -> found.faults().isEmpty()), unlisted.toString());
        Often.sometimes("pairs that are counted", !counted.isEmpty());
        Often.sometimes("pairs that are listed", !listed.others().isEmpty());
    }

    @Property(tries = 400)
    void whatever_is_tampered_with_is_refused_where_the_whole_list_refuses_it(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int mentors,
            @ForAll @IntRange(min = 2, max = 8) int mentees) {
        MatchInputs inputs = OptimumProperties.market(seed, mentors, mentees, RunMode.STABLE);
        Claim claim = Claims.of(inputs, TestPeople.matched(inputs));
        Claim tampered = tampered(claim, new Random(seed));
        boolean whole = StabilityCheck.of(whole(inputs, tampered.matches())).stable();
        Often.sometimes("a matching that is not stable", !whole);
        if (!whole) {
            assertFalse(accepted(inputs, tampered), tampered.toString());
        }
    }

    @Property(tries = 200)
    void no_pair_that_the_proof_lists_can_be_left_out(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int mentors) {
        MatchInputs inputs = OptimumProperties.market(seed, mentors, 6, RunMode.STABLE);
        Claim claim = Claims.of(inputs, TestPeople.matched(inputs));
        assertTrue(accepted(inputs, claim));
        for (Claim.Order order : claim.acceptable()) {
            List<Claim.Order> fewer = new ArrayList<>(claim.acceptable());
            fewer.remove(order);
            assertFalse(accepted(inputs, new Claim(claim.seats(), fewer, claim.matches(), claim.locked())));
            Often.sometimes("pairs", true);
        }
    }

    /** A pair undone, or two mentees of a type who change places. */
    private static Claim tampered(Claim claim, Random random) {
        List<Claim.Match> matches = new ArrayList<>(claim.matches());
        if (!matches.isEmpty()) {
            Claim.Match one = matches.remove(random.nextInt(matches.size()));
            List<Claim.Match> others = matches.stream()
                    .filter(other -> other.type().equals(one.type()))
                    .toList();
            if (!others.isEmpty() && random.nextInt(3) > 0) {
                Claim.Match other = others.get(random.nextInt(others.size()));
                matches.remove(other);
                matches.add(new Claim.Match(one.mentee(), other.mentor(), one.type()));
                matches.add(new Claim.Match(other.mentee(), one.mentor(), one.type()));
            }
        }
        return new Claim(claim.seats(), claim.acceptable(), matches, claim.locked());
    }

    private static boolean accepted(MatchInputs inputs, Claim claim) {
        return StabilityCheck.of(claim).stable()
                && unlisted(inputs, claim).values().stream()
                        .allMatch(found -> found.faults().isEmpty());
    }

    private static Map<UnlistedCheck.Mentee, UnlistedCheck.Found> unlisted(MatchInputs inputs, Claim claim) {
        Preferences preferences = new Preferences(inputs);
        return UnlistedCheck.of(
                claim,
                inputs.mentees().stream()
                        .flatMap(mentee ->
                                mentee.wants().stream().map(type -> new UnlistedCheck.Mentee(mentee.id(), type.name())))
                        .collect(Collectors.toSet()),
                (mentee, type, each) -> preferences.of(mentee, MentorType.valueOf(type), each));
    }

    /** The same matching with every pair that may be: an optimum lists them all. */
    private static Claim whole(MatchInputs inputs, List<Claim.Match> matches) {
        MatchInputs optimum = OptimumProperties.withMode(inputs, RunMode.MAX_SCORE);
        Claim all = Claims.of(optimum, TestPeople.matched(optimum));
        return new Claim(all.seats(), all.acceptable(), matches, all.locked());
    }
}
