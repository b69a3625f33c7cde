package org.introducer.mentorship.request;

import static org.introducer.mentorship.MentorshipProblem.MENTEE_TAKEN;
import static org.introducer.mentorship.MentorshipProblem.PAIR_NOT_POSSIBLE;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.mentorship.MentorshipProblem.REQUEST_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.REQUEST_LIMIT;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.inputs.PairJudge;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Makes requests: the one that a mentee makes, and the next in their order when it led to nothing. */
@ApplicationScoped
class Asking {

    private static final Set<RuleId> ONLY_APART = Set.of(RuleId.DO_NOT_MATCH);

    private final StoredRequests stored;
    private final WaitingLines lines;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentors mentors;
    private final MenteeEnrolments enrolments;
    private final PairJudge judge;
    private final DoNotMatches doNotMatches;
    private final Mentorships mentorships;
    private final Clock clock;

    Asking(
            StoredRequests stored,
            WaitingLines lines,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentors mentors,
            MenteeEnrolments enrolments,
            PairJudge judge,
            DoNotMatches doNotMatches,
            Mentorships mentorships,
            Clock clock) {
        this.stored = stored;
        this.lines = lines;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.enrolments = enrolments;
        this.judge = judge;
        this.doNotMatches = doNotMatches;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    /**
     * Asks for the mentee, if the rules of the cycle allow the pair. What somebody else said of the two in confidence must not be told by a refusal:
     * such a request is kept, and never reaches the mentor.
     */
    MentorRequest ask(RequestView.Draft draft) {
        if (!cycles.exists(draft.cycleId())) {
            throw REFERENCE_UNKNOWN.at("/cycleId", "is not a cycle of the tenant");
        }
        requireKnown(draft);
        enrolments.lock(draft.cycleId(), draft.menteeId());
        stored.live(draft.cycleId(), draft.menteeId()).stream()
                .filter(request -> request.isDue(Instant.now(clock)))
                .forEach(this::expire);
        Pair pair = draft.pair();
        Set<RuleId> broken = judge.trace(draft.cycleId(), pair).broken();
        if (mentorships.isTaken(draft.cycleId(), pair.mentee(), pair.type())) {
            throw MENTEE_TAKEN.because(null);
        }
        if (!broken.isEmpty() && !(broken.equals(ONLY_APART) && !coordination.isMine() && isSecret(draft))) {
            throw PAIR_NOT_POSSIBLE.because(null);
        }
        if (stored.isAsked(draft.cycleId(), pair)) {
            throw REQUEST_EXISTS.because(null);
        }
        int most = cycles.card(draft.cycleId()).mostOpenRequests();
        if (stored.live(draft.cycleId(), pair.mentee()).size() >= most) {
            throw REQUEST_LIMIT.because("The cycle allows %s open requests of a mentee at once.", most);
        }
        return add(draft, caller.sub(), null, lines.mustWait(draft.cycleId(), pair), !broken.isEmpty());
    }

    /** The mentor, or the mentee, did not answer in time. */
    void expire(MentorRequest request) {
        request.expire();
        stored.tell("request.expired", request);
        if (request.waitsFor() == Side.MENTOR) {
            next(request);
        }
    }

    /**
     * Asks the next mentor of the mentee's order, in the same transaction: the first who has a free seat, else the first who can be
     * waited for. Mentors with whom the pair is not possible are passed over without a word.
     */
    void next(MentorRequest last) {
        RequestView.Draft order = last.draft();
        if (order.thenMentorIds().isEmpty() || mentorships.isTaken(order.cycleId(), order.menteeId(), order.type())) {
            return;
        }
        enrolments.lock(order.cycleId(), order.menteeId());
        int toWaitFor = -1;
        for (int place = 0; place < order.thenMentorIds().size(); place++) {
            RequestView.Draft draft = order.then(place);
            if (isPossible(draft, last.authorSub())) {
                if (!lines.mustWait(draft.cycleId(), draft.pair())) {
                    add(draft, last.authorSub(), last.id(), false, isApart(draft));
                    return;
                }
                toWaitFor = toWaitFor < 0 ? place : toWaitFor;
            }
        }
        if (toWaitFor >= 0) {
            RequestView.Draft draft = order.then(toWaitFor);
            add(draft, last.authorSub(), last.id(), true, isApart(draft));
        }
    }

    private MentorRequest add(RequestView.Draft draft, UUID author, UUID previous, boolean wait, boolean withheld) {
        MentorRequest request = new MentorRequest(caller.tenant(), Instant.now(clock), draft, author, previous);
        lines.enter(request, wait);
        if (withheld) {
            request.withhold();
        }
        stored.add(request, wait ? "request.waiting" : "mentor-request.opened");
        return request;
    }

    /** Who asked learns nothing of what others said in confidence: such a mentor is asked like any other. */
    private boolean isPossible(RequestView.Draft draft, UUID author) {
        return !stored.isAsked(draft.cycleId(), draft.pair())
                && judge.find(draft.cycleId(), draft.pair())
                        .filter(trace -> trace.broken().isEmpty()
                                || trace.broken().equals(ONLY_APART) && isSecret(draft, author))
                        .isPresent();
    }

    private boolean isSecret(RequestView.Draft draft) {
        return isSecret(draft, caller.sub());
    }

    private boolean isSecret(RequestView.Draft draft, UUID sub) {
        return doNotMatches.isSecret(draft.cycleId(), draft.mentorId(), draft.menteeId(), sub);
    }

    private boolean isApart(RequestView.Draft draft) {
        return doNotMatches.holds(draft.cycleId(), draft.mentorId(), draft.menteeId());
    }

    private void requireKnown(RequestView.Draft draft) {
        List<UUID> then = draft.thenMentorIds();
        Set<UUID> known = mentors.known(then);
        List<InputError> unknown = new ArrayList<>();
        List<InputError> twice = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            if (!known.contains(then.get(i))) {
                unknown.add(InputError.at(
                        "/thenMentorIds/" + i, InputErrorCode.UNKNOWN_REFERENCE, "is not a mentor of the tenant"));
            }
            if (then.get(i).equals(draft.mentorId()) || then.indexOf(then.get(i)) < i) {
                twice.add(InputError.at("/thenMentorIds/" + i, InputErrorCode.DUPLICATE, "is already named"));
            }
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
        INVALID_INPUT.throwIfAny(twice);
    }
}
