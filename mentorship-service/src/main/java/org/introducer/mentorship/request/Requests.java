package org.introducer.mentorship.request;

import static org.introducer.mentorship.MentorshipProblem.MENTEE_TAKEN;
import static org.introducer.mentorship.MentorshipProblem.PAIR_NOT_POSSIBLE;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.mentorship.MentorshipProblem.REQUEST_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.REQUEST_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.CycleLeft;
import org.introducer.mentorship.inputs.PairJudge;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeLeft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorLeft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.Outbox;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;

/** What mentees asked mentors: seen by the two of them and by a coordinator. */
@ApplicationScoped
class Requests {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A stand-in for a row that does not exist, so that the same checks run as for a row that the caller may not see. */
    private static final Pair NOBODYS = new Pair(NOBODY, NOBODY, MentorType.CAREER);

    private static final Listing<MentorRequest> LISTING = Listing.of(MentorRequest.class)
            .filter("cycleId", UUID.class)
            .filter("menteeId", UUID.class)
            .filter("mentorId", UUID.class)
            .filter("type", MentorType.class)
            .filter("state", RequestState.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Mentors mentors;
    private final Mentees mentees;
    private final PairJudge judge;
    private final DoNotMatches doNotMatches;
    private final Mentorships mentorships;
    private final Lists lists;
    private final Outbox outbox;
    private final Clock clock;

    Requests(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            Mentors mentors,
            Mentees mentees,
            PairJudge judge,
            DoNotMatches doNotMatches,
            Mentorships mentorships,
            Lists lists,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.mentors = mentors;
        this.mentees = mentees;
        this.judge = judge;
        this.doNotMatches = doNotMatches;
        this.mentorships = mentorships;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The draft with the mentee whom it speaks for: the one given, if the caller may act for them, else the caller. */
    RequestView.Draft named(RequestView.Draft given) {
        return given.from(mentee(given.menteeId()));
    }

    /**
     * Asks for the mentee that {@link #named} has checked, if the rules of the cycle allow the pair. What somebody else said of the two in confidence must not be told by a refusal:
     * such a request is kept, and never reaches the mentor.
     */
    MentorRequest ask(RequestView.Draft draft) {
        if (!cycles.exists(draft.cycleId())) {
            throw REFERENCE_UNKNOWN.at("/cycleId", "is not a cycle of the tenant");
        }
        Pair pair = draft.pair();
        Set<RuleId> broken = judge.trace(draft.cycleId(), pair).broken();
        if (!broken.isEmpty() && !(broken.equals(Set.of(RuleId.DO_NOT_MATCH)) && isSecret(draft.cycleId(), pair))) {
            throw PAIR_NOT_POSSIBLE.because(null);
        }
        if (mentorships.isTaken(draft.cycleId(), pair.mentee(), pair.type())) {
            throw MENTEE_TAKEN.because(null);
        }
        if (open(draft.cycleId(), pair) > 0) {
            throw REQUEST_EXISTS.because(null);
        }
        MentorRequest request = new MentorRequest(caller.tenant(), Instant.now(clock), draft);
        rows.persist(request);
        tell("mentor-request.opened", request);
        return request;
    }

    MentorRequest require(UUID id) {
        Optional<MentorRequest> request = rows.find("id = ?1", id).firstResultOptional();
        Pair pair = request.map(MentorRequest::pair).orElse(NOBODYS);
        boolean visible =
                isMentor(pair) && request.filter(this::isWithheld).isEmpty() || isMentee(pair) || coordination.isMine();
        return request.filter(_ -> visible).orElseThrow(() -> unknown(id));
    }

    /** The mentor's yes: the last seat goes to whoever comes first, the mentee's other requests of the type are withdrawn. */
    MentorRequest accept(UUID id, List<Reach> reachBy) {
        MentorRequest request = forMentor(id);
        if (doNotMatches.holds(
                request.cycleId(), request.pair().mentor(), request.pair().mentee())) {
            throw PAIR_NOT_POSSIBLE.because(null);
        }
        UUID mentorship = mentorships.grant(request.cycleId(), request.pair(), request.createdAt(), reachBy);
        rows.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        Instant now = Instant.now(clock);
        request.accept(mentorship, now);
        rows.flush();
        tell("mentor-request.accepted", request);
        Pair pair = request.pair();
        rows.list(
                        "cycleId = ?1 and menteeId = ?2 and type = ?3 and state = ?4",
                        request.cycleId(),
                        pair.mentee(),
                        pair.type(),
                        RequestState.OPEN)
                .forEach(other -> {
                    other.answer(RequestState.WITHDRAWN, now);
                    tell("mentor-request.withdrawn", other);
                });
        return request;
    }

    void onMentorLeft(@Observes MentorLeft departure) {
        close("mentorId = ?2", departure.mentorId());
    }

    void onMenteeLeft(@Observes MenteeLeft departure) {
        close("menteeId = ?2", departure.menteeId());
    }

    void onCycleLeft(@Observes CycleLeft departure) {
        close("cycleId = ?3 and (mentorId = ?2 or menteeId = ?2)", departure.personId(), departure.cycleId());
    }

    /** With nobody on one side there is nothing to answer any more. */
    private void close(String where, Object... who) {
        Instant now = Instant.now(clock);
        rows.find(
                        "state = ?1 and " + where,
                        Stream.concat(Stream.of(RequestState.OPEN), Stream.of(who))
                                .toArray())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(request -> {
                    request.answer(RequestState.CLOSED, now);
                    tell("mentor-request.closed", request);
                });
    }

    MentorRequest decline(UUID id) {
        return answered(forMentor(id), RequestState.DECLINED, "mentor-request.declined");
    }

    MentorRequest withdraw(UUID id) {
        MentorRequest request = require(id);
        if (!isMentee(request.pair())) {
            coordination.require();
        }
        return answered(request, RequestState.WITHDRAWN, "mentor-request.withdrawn");
    }

    Page<MentorRequest> mine(ListQuery query) {
        if (coordination.isMine()) {
            return lists.page(LISTING, query, ListScope.all());
        }
        return lists.page(
                LISTING,
                query,
                ListScope.where(
                                "e.menteeId = :mentee or e.mentorId = :mentor and not " + DoNotMatches.KEEPS_APART,
                                "mentor",
                                mentors.mine().map(MentorCard::id).orElse(NOBODY))
                        .with("mentee", mentees.mine().map(MenteeCard::id).orElse(NOBODY)));
    }

    private MentorRequest answered(MentorRequest request, RequestState answer, String event) {
        rows.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        request.answer(answer, Instant.now(clock));
        rows.flush();
        tell(event, request);
        return request;
    }

    private MentorRequest forMentor(UUID id) {
        MentorRequest request = require(id);
        if (!isMentor(request.pair()) || isWithheld(request)) {
            coordination.require();
        }
        request.requireOpen();
        return request;
    }

    private UUID mentee(UUID given) {
        if (given == null) {
            return mentees.mine()
                    .map(MenteeCard::id)
                    .orElseThrow(() -> REFERENCE_UNKNOWN.at("/menteeId", "you have no mentee profile"));
        }
        try {
            return mentees.cardToWrite(given).id();
        } catch (ProblemException e) {
            throw e.problem().status() == PlatformProblem.NOT_FOUND.status()
                    ? REFERENCE_UNKNOWN.at("/menteeId", "is not a mentee for whom you may act")
                    : e;
        }
    }

    private boolean isSecret(UUID cycleId, Pair pair) {
        return !coordination.isMine() && doNotMatches.isSecret(cycleId, pair.mentor(), pair.mentee());
    }

    private boolean isMentor(Pair pair) {
        return mentors.mine().filter(mine -> mine.id().equals(pair.mentor())).isPresent();
    }

    /** A request that a do-not-match keeps from the mentor is not theirs. */
    private boolean isWithheld(MentorRequest request) {
        Pair pair = request.pair();
        return doNotMatches.holds(request.cycleId(), pair.mentor(), pair.mentee());
    }

    private boolean isMentee(Pair pair) {
        return mentees.mine().filter(mine -> mine.id().equals(pair.mentee())).isPresent();
    }

    private long open(UUID cycleId, Pair pair) {
        return rows.count(
                "cycleId = ?1 and menteeId = ?2 and mentorId = ?3 and type = ?4 and state = ?5",
                cycleId,
                pair.mentee(),
                pair.mentor(),
                pair.type(),
                RequestState.OPEN);
    }

    private void tell(String event, MentorRequest request) {
        rows.flush();
        outbox.publish(event, "requests", request.id(), Map.of("cycleId", request.cycleId()));
    }

    private static ProblemException unknown(UUID id) {
        return REQUEST_NOT_FOUND.because("There is no request %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MentorRequest, UUID> {}
}
