package org.introducer.mentorship.matching.unmatched;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/** Why each mentee left over is left over, and the cheapest change that was found to help. */
public final class Diagnosis {

    private final SolvedMarket solved;
    private final Pool pool;
    private final MentorType type;
    private final Reruns reruns;
    private final SmallChanges here;

    public Diagnosis(SolvedMarket solved, Reruns reruns) {
        this.solved = solved;
        this.reruns = reruns;
        pool = solved.pool();
        type = solved.market().type();
        here = SmallChanges.of(solved);
    }

    public List<Unmatched> all() {
        List<Unmatched> all = new ArrayList<>();
        for (int mentee = 0; mentee < solved.choice().length; mentee++) {
            if (solved.builder().takesPart(mentee) && solved.choice()[mentee] < 0) {
                all.add(one(mentee));
            }
        }
        return all;
    }

    private Unmatched one(int mentee) {
        int exclusions = RuleId.CONFLICT_OF_INTEREST.bit() | RuleId.DO_NOT_MATCH.bit();
        boolean excluded = false;
        boolean eligible = false;
        for (int mentor = 0; mentor < pool.mentors().size() && !eligible; mentor++) {
            int broken = solved.eligibility().broken(mentee, mentor, type);
            eligible = broken == 0 && solved.builder().acceptable(mentee, mentor);
            excluded |= broken != 0 && (broken & ~exclusions) == 0;
        }
        if (eligible) {
            Optional<Change.ListMentor> listed = here.listOneMore(mentee);
            return listed.isPresent()
                    ? unmatched(mentee, Cause.LIST_TOO_SHORT, List.of(listed.get()))
                    : unmatched(
                            mentee,
                            hasSeats(mentee) ? Cause.ALL_FULL_WITH_BETTER_RANKED : Cause.NO_SEAT,
                            consentOrSeats(mentee));
        }
        return excluded ? unmatched(mentee, Cause.EXCLUDED, consent(mentee)) : otherRules(mentee);
    }

    /** Whether somebody whom the mentee lists, or without a list may have, offers a seat at all. */
    private boolean hasSeats(int mentee) {
        int[] wish = solved.market().wish()[mentee];
        return wish.length > 0
                ? Arrays.stream(wish).anyMatch(this::offersSeats)
                : IntStream.range(0, pool.mentors().size())
                        .anyMatch(mentor ->
                                offersSeats(mentor) && solved.builder().acceptable(mentee, mentor));
    }

    private boolean offersSeats(int mentor) {
        return pool.mentors().get(mentor).seatsFor(type) > 0;
    }

    /** What the mentee can do alone comes before what others would have to give. */
    private List<Change> consentOrSeats(int mentee) {
        List<Change> consent = consent(mentee);
        return consent.size() == 1 ? consent : here.moreSeats(mentee);
    }

    /** A do-not-match is never offered for a change; a disclosed conflict of interest is the mentee's to accept. */
    private List<Change> consent(int mentee) {
        boolean possible = false;
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            possible |= solved.eligibility().wouldDisclose(mentee, mentor)
                    && solved.eligibility().broken(mentee, mentor, type) == RuleId.CONFLICT_OF_INTEREST.bit();
        }
        if (!possible) {
            return List.of();
        }
        Change consent = new Change.ConsentToConflict();
        return here.consentIsEnough(mentee)
                ? List.of(consent)
                : here.consented(mentee)
                        .flatMap(other -> with(List.of(consent), other, mentee))
                        .orElse(List.of());
    }

    private Unmatched otherRules(int mentee) {
        List<RuleChanges.Option> options = RuleChanges.of(solved, mentee);
        for (RuleChanges.Option option : options) {
            Optional<List<Change>> steps = reruns.with(
                            option.steps(), type, pool.mentees().get(mentee).id())
                    .flatMap(other -> with(option.steps(), other, mentee));
            if (steps.isPresent()) {
                return unmatched(mentee, Cause.NO_ELIGIBLE_MENTOR, option.rules(), steps.get());
            }
        }
        return unmatched(
                mentee,
                Cause.NO_ELIGIBLE_MENTOR,
                options.isEmpty()
                        ? RuleChanges.fewestBroken(solved, mentee)
                        : options.getFirst().rules(),
                List.of());
    }

    /** The changes and what is needed besides; empty when they do not help within the bounds. */
    private static Optional<List<Change>> with(List<Change> changes, SolvedMarket other, int mentee) {
        List<Change> steps = new ArrayList<>(changes);
        if (other.choice()[mentee] < 0) {
            SmallChanges there = SmallChanges.of(other);
            List<Change> more = there.listOneMore(mentee)
                    .map(listed -> List.<Change>of(listed))
                    .orElseGet(() -> there.moreSeats(mentee));
            if (more.isEmpty()) {
                return Optional.empty();
            }
            steps.addAll(more);
        }
        return Optional.of(together(steps));
    }

    /** More seats at one mentor are one step. */
    private static List<Change> together(List<Change> steps) {
        List<Change> merged = new ArrayList<>();
        for (Change step : steps) {
            if (step instanceof Change.AddSeats more
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Change.AddSeats first
                    && first.mentor().equals(more.mentor())) {
                merged.set(
                        merged.size() - 1,
                        new Change.AddSeats(first.mentor(), first.type(), first.seats() + more.seats()));
            } else {
                merged.add(step);
            }
        }
        return merged;
    }

    private Unmatched unmatched(int mentee, Cause cause, List<Change> changes) {
        return unmatched(mentee, cause, List.of(), changes);
    }

    private Unmatched unmatched(int mentee, Cause cause, List<RuleId> rules, List<Change> changes) {
        return new Unmatched(pool.mentees().get(mentee).id(), type, cause, rules, changes);
    }
}
