package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.mentorship.matching.MatchResult.Unmatched;
import org.introducer.mentorship.matching.MatchResult.Unmatched.Cause;

/** Why each mentee left over is left over, and the cheapest change that was found to help. */
final class Diagnosis {

    private final SolvedMarket solved;
    private final Pool pool;
    private final MentorType type;
    private final Reruns reruns;
    private final SmallChanges here;

    Diagnosis(SolvedMarket solved, Reruns reruns) {
        this.solved = solved;
        this.reruns = reruns;
        pool = solved.pool();
        type = solved.market().type();
        here = new SmallChanges(solved);
    }

    List<Unmatched> all() {
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
        for (int mentor = 0; mentor < pool.mentors.size() && !eligible; mentor++) {
            int broken = solved.eligibility().broken(mentee, mentor, type);
            eligible = broken == 0 && solved.builder().acceptable(mentee, mentor);
            excluded |= broken != 0 && (broken & ~exclusions) == 0;
        }
        if (eligible) {
            Optional<Change.ListMentor> listed = here.listOneMore(mentee);
            return listed.isPresent()
                    ? unmatched(mentee, Cause.LIST_TOO_SHORT, List.of(listed.get()))
                    : unmatched(mentee, Cause.ALL_FULL_WITH_BETTER_RANKED, consentOrSeats(mentee));
        }
        return excluded
                ? unmatched(mentee, Cause.EXCLUDED, consent(mentee))
                : unmatched(mentee, Cause.NO_ELIGIBLE_MENTOR, otherRules(mentee));
    }

    /** What the mentee can do alone comes before what others would have to give. */
    private List<Change> consentOrSeats(int mentee) {
        List<Change> consent = consent(mentee);
        return consent.size() == 1 ? consent : here.moreSeats(mentee);
    }

    /** A do-not-match is never offered for a change; a disclosed conflict of interest is the mentee's to accept. */
    private List<Change> consent(int mentee) {
        boolean possible = false;
        for (int mentor = 0; mentor < pool.mentors.size(); mentor++) {
            possible |= solved.eligibility().wouldDisclose(mentee, mentor)
                    && solved.eligibility().broken(mentee, mentor, type) == RuleId.CONFLICT_OF_INTEREST.bit();
        }
        if (!possible) {
            return List.of();
        }
        // Consent changes the mentee's own list and nothing else: no rule is tried again for it.
        Market consented = solved.builder().withConsent(solved.market(), mentee);
        int[] choice = DeferredAcceptance.solve(consented, pool.menteeDraw);
        SolvedMarket other = new SolvedMarket(pool, solved.eligibility(), solved.builder(), consented, choice, choice);
        return with(new Change.ConsentToConflict(), other, mentee).orElse(List.of());
    }

    private List<Change> otherRules(int mentee) {
        for (Change change : ruleChanges(mentee)) {
            Optional<List<Change>> steps = after(change, mentee);
            if (steps.isPresent()) {
                return steps.get();
            }
        }
        return List.of();
    }

    /** Single changes of the cycle under which some mentor would be eligible, the gentlest first. */
    private List<Change> ruleChanges(int mentee) {
        int best = 0;
        int nearest = -1;
        int single = 0;
        for (int mentor = 0; mentor < pool.mentors.size(); mentor++) {
            int broken = solved.eligibility().broken(mentee, mentor, type);
            if (Integer.bitCount(broken) == 1) {
                single |= broken;
                if (broken == RuleId.ZONE_OVERLAP.bit()) {
                    best = Math.max(best, pool.overlap(mentee, mentor));
                }
                if (broken == RuleId.OFFERS_TYPE.bit() && nearest < 0) {
                    nearest = mentor;
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        // Whole hours where there are some: a rule is set in hours.
        int relaxed = best >= 4 ? best / 4 * 4 : best;
        if (relaxed > 0) {
            changes.add(new Change.RelaxOverlap(relaxed));
        }
        for (RuleId rule : Eligibility.rules(single)) {
            if (!rule.isExclusion() && rule != RuleId.OFFERS_TYPE) {
                changes.add(new Change.DropRule(rule));
            }
        }
        if (nearest >= 0) {
            changes.add(new Change.AddSeats(pool.mentors.get(nearest).id(), type, 1));
        }
        return changes;
    }

    /** The change and what is needed besides; empty when it does not help within the bounds. */
    private Optional<List<Change>> after(Change change, int mentee) {
        return reruns.with(change, type).flatMap(other -> with(change, other, mentee));
    }

    private static Optional<List<Change>> with(Change change, SolvedMarket other, int mentee) {
        List<Change> steps = new ArrayList<>(List.of(change));
        if (other.choice()[mentee] < 0) {
            SmallChanges there = new SmallChanges(other);
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
        return steps.size() == 2
                        && steps.getFirst() instanceof Change.AddSeats first
                        && steps.getLast() instanceof Change.AddSeats last
                        && first.mentor().equals(last.mentor())
                ? List.of(new Change.AddSeats(first.mentor(), first.type(), first.seats() + last.seats()))
                : steps;
    }

    private Unmatched unmatched(int mentee, Cause cause, List<Change> changes) {
        return new Unmatched(pool.mentees.get(mentee).id(), type, cause, changes);
    }
}
