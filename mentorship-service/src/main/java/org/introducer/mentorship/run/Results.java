package org.introducer.mentorship.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.group.OpenGroups;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The pages of a result: all of it for a coordinator, for others their own part once it is published. */
@ApplicationScoped
class Results {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Of a run that another took the place of, what came of it. */
    private static final String AT_WORK = "exists (select 1 from Mentorship m where m.runId = e.runId"
            + " and m.menteeId = e.menteeId and m.mentorId = e.mentorId and m.type = e.type"
            + " and m.state in (ACTIVE, ENDED))";

    private static final Listing<RunPair> PAIRS = listing(RunPair.class)
            .filter("menteeId", UUID.class)
            .filter("mentorId", UUID.class)
            .filter("locked", Boolean.class)
            .filter("conflictDisclosed", Boolean.class)
            .filter("total", Integer.class);
    private static final Listing<RunPair> OWN_PAIRS =
            listing(RunPair.class).filter("menteeId", UUID.class).filter("mentorId", UUID.class);
    private static final Listing<RunUnmatched> UNMATCHED =
            listing(RunUnmatched.class).filter("menteeId", UUID.class).filter("cause", Cause.class);
    private static final Listing<RunUnmatched> OWN_UNMATCHED =
            listing(RunUnmatched.class).filter("menteeId", UUID.class);
    private static final Listing<RunChange> CHANGES =
            listing(RunChange.class).filter("menteeId", UUID.class).filter("change", RunChange.Kind.class);
    private static final Listing<RunJudgement> JUDGEMENTS =
            listing(RunJudgement.class).filter("menteeId", UUID.class).filter("mentorId", UUID.class);
    private static final Listing<RunSeats> SEATS = listing(RunSeats.class)
            .filter("mentorId", UUID.class)
            .filter("seats", Integer.class)
            .filter("taken", Integer.class);

    private final Coordination coordination;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Runs runs;
    private final OpenGroups groups;
    private final Lists lists;

    Results(Coordination coordination, Mentors mentors, Mentees mentees, Runs runs, OpenGroups groups, Lists lists) {
        this.coordination = coordination;
        this.mentors = mentors;
        this.mentees = mentees;
        this.runs = runs;
        this.groups = groups;
        this.lists = lists;
    }

    Page<PairView> pairs(UUID runId, UUID applicantId, ListQuery query) {
        Run run = runs.requireResult(runs.require(runId));
        List<RuleId> rules = run.rules();
        if (applicantId == null && coordination.isMine()) {
            return lists.page(PAIRS, query, of(runId)).map(pair -> pair.view(rules));
        }
        UUID mentee = mentee(applicantId);
        UUID mentor = applicantId == null ? mentors.mine().map(MentorCard::id).orElse(NOBODY) : NOBODY;
        ListScope own = of(runId)
                .and("e.menteeId = :mentee or e.mentorId = :mentor")
                .with("mentee", mentee)
                .with("mentor", mentor);
        return lists.page(OWN_PAIRS, query, run.isInForce() ? own : own.and(AT_WORK))
                .map(pair -> pair.view(rules).open(pair.pair().mentee().equals(mentee)));
    }

    Page<UnmatchedView> unmatched(UUID runId, UUID applicantId, ListQuery query) {
        Run run = runs.requireResult(runs.require(runId));
        if (applicantId == null && coordination.isMine()) {
            Page<RunUnmatched> page = lists.page(UNMATCHED, query, of(runId));
            OpenGroups.OfCycle ofCycle = groups.in(run.cycleId(), people(page));
            return page.map(row -> row.view(ofCycle));
        }
        UUID mentee = run.isInForce() ? mentee(applicantId) : NOBODY;
        Page<RunUnmatched> page =
                lists.page(OWN_UNMATCHED, query, of(runId).and("e.menteeId = :mentee", "mentee", mentee));
        OpenGroups.OfCycle ofCycle = groups.in(run.cycleId(), people(page));
        return page.map(row -> row.view(ofCycle).open());
    }

    private static Set<UUID> people(Page<RunUnmatched> page) {
        return page.items().stream().map(RunUnmatched::menteeId).collect(Collectors.toSet());
    }

    /** The mentee whose part of a result is asked for: the applicant named, if the caller may read them, else the caller. */
    private UUID mentee(UUID applicantId) {
        return (applicantId == null ? mentees.mine() : mentees.of(applicantId))
                .map(MenteeCard::id)
                .orElse(NOBODY);
    }

    Page<RunChange.View> changes(UUID runId, ListQuery query) {
        return mine(CHANGES, runId, query).map(RunChange::view);
    }

    Page<RunJudgement.View> judgements(UUID runId, ListQuery query) {
        return mine(JUDGEMENTS, runId, query).map(RunJudgement::view);
    }

    Page<RunSeats.View> seats(UUID runId, ListQuery query) {
        return mine(SEATS, runId, query).map(RunSeats::view);
    }

    private <R extends RunRow> Page<R> mine(Listing<R> listing, UUID runId, ListQuery query) {
        runs.requireResult(runs.requireMine(runId));
        return lists.page(listing, query, of(runId));
    }

    private static ListScope of(UUID runId) {
        return ListScope.where("e.runId = :run", "run", runId);
    }

    private static <R extends RunRow> Listing<R> listing(Class<R> row) {
        return Listing.bare(row)
                .filter("type", MentorType.class)
                .sort("place", Integer.class)
                .defaultSort("place");
    }
}
