package org.introducer.mentorship.mentorships;

import static org.introducer.mentorship.MentorshipProblem.MENTEE_TAKEN;
import static org.introducer.mentorship.MentorshipProblem.MENTORSHIP_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.MENTORSHIP_STATE;
import static org.introducer.mentorship.MentorshipProblem.NO_SEAT_LEFT;
import static org.introducer.mentorship.MentorshipProblem.PAIR_NOT_POSSIBLE;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.CycleLeft;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeLeft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorLeft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.Outbox;

/** The mentorships of the tenant: the own of its mentors and mentees, all of them for a coordinator. */
@ApplicationScoped
public class Mentorships {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A stand-in for a row that does not exist, so that the same checks run as for a row that the caller may not see. */
    private static final Pair NOBODYS = new Pair(NOBODY, NOBODY, MentorType.CAREER);

    private static final String SETTLED = "cycleId = ?1 and (state in ?2 or state = ?3"
            + " and (note is not null or mentorAcceptedAt is not null or menteeAcceptedAt is not null))";

    private static final Listing<Mentorship> LISTING = Listing.of(Mentorship.class)
            .filter("cycleId", UUID.class)
            .filter("runId", UUID.class)
            .filter("menteeId", UUID.class)
            .filter("mentorId", UUID.class)
            .filter("type", MentorType.class)
            .filter("state", MentorshipState.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final MentorEnrolments enrolments;
    private final MenteeEnrolments menteeEnrolments;
    private final Mentors mentors;
    private final Mentees mentees;
    private final DoNotMatches doNotMatches;
    private final Changes changes;
    private final Lists lists;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<MentorshipBegan> beginnings;
    private final Event<SeatsChanged> seats;

    Mentorships(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Cycles cycles,
            MentorEnrolments enrolments,
            MenteeEnrolments menteeEnrolments,
            Mentors mentors,
            Mentees mentees,
            DoNotMatches doNotMatches,
            Changes changes,
            Lists lists,
            Outbox outbox,
            Clock clock,
            Event<MentorshipBegan> beginnings,
            Event<SeatsChanged> seats) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.enrolments = enrolments;
        this.menteeEnrolments = menteeEnrolments;
        this.mentors = mentors;
        this.mentees = mentees;
        this.doNotMatches = doNotMatches;
        this.changes = changes;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
        this.beginnings = beginnings;
        this.seats = seats;
    }

    Mentorship require(UUID id) {
        return find(id).orElseThrow(() -> MENTORSHIP_NOT_FOUND.because("There is no mentorship %s.", id));
    }

    private Optional<Mentorship> find(UUID id) {
        Optional<Mentorship> mentorship = rows.find("id = ?1", id).firstResultOptional();
        Pair pair = mentorship.map(Mentorship::pair).orElse(NOBODYS);
        boolean visible = mySide(pair).isPresent() || coordination.isMine() || mentees.isReadable(pair.mentee());
        return mentorship.filter(_ -> visible);
    }

    /** Finds out whether the caller may see a mentorship, asking for consent where that needs it; {@link #require} then has heard it. */
    void ask(UUID id) {
        find(id);
    }

    /** Refuses an answer that the caller may not give. */
    void requireAnswerable(UUID id, MentorshipView.Answer answer) {
        side(require(id), answer);
    }

    /** A yes of one side; a mentor's needs a seat. Two at once for the last seat: one of them finds it taken. */
    Mentorship accept(UUID id, MentorshipView.Answer answer) {
        Mentorship mentorship = lockedWithSeats(id);
        Side side = side(mentorship, answer);
        mentorship.requireUnanswered(side);
        Pair pair = mentorship.pair();
        // Which of them it is, is for neither side to learn from here.
        if (doNotMatches.holds(mentorship.cycleId(), pair.mentor(), pair.mentee())
                || menteeEnrolments.conflictForbids(mentorship.cycleId(), pair.mentee(), pair.mentor())) {
            throw MENTORSHIP_STATE.because("The proposal is no longer open.");
        }
        long active = rows.count(
                "cycleId = ?1 and mentorId = ?2 and type = ?3 and state in ?4",
                mentorship.cycleId(),
                pair.mentor(),
                pair.type(),
                MentorshipState.ACCEPTED);
        if (active >= enrolments.lockSeats(mentorship.cycleId(), pair.mentor(), pair.type())) {
            throw NO_SEAT_LEFT.because(null);
        }
        mentorship.accept(side, Instant.now(clock));
        mentorship.reachBy(side, answer == null ? null : answer.reachBy());
        if (side == Side.MENTOR) {
            enrolments.active(mentorship.cycleId(), pair.mentor());
        }
        if (mentorship.state() == MentorshipState.ACTIVE) {
            tell("mentorship.active", mentorship);
            beginnings.fire(new MentorshipBegan(mentorship.cycleId(), pair));
        }
        return mentorship;
    }

    Mentorship decline(UUID id, MentorshipView.Answer answer) {
        Mentorship mentorship = lockedWithSeats(id);
        Side side = side(mentorship, answer);
        mentorship.decline();
        tell("mentorship.declined", mentorship);
        if (side == Side.MENTOR) {
            enrolments.active(mentorship.cycleId(), mentorship.pair().mentor());
        }
        seatsChanged(mentorship);
        return mentorship;
    }

    /** Refuses who may only read it, such as an adviser whom the mentee lets do no more. */
    void requireWritable(UUID id) {
        Pair pair = require(id).pair();
        if (mySide(pair).isEmpty() && !mentees.isWritable(pair.mentee())) {
            coordination.require();
        }
    }

    Mentorship end(UUID id) {
        Mentorship mentorship = lockedWithSeats(id);
        mentorship.end();
        tell("mentorship.ended", mentorship);
        seatsChanged(mentorship);
        return mentorship;
    }

    /** The contact details of the other side: for the two people only, while the mentorship is active. */
    ReachView reach(UUID id) {
        Mentorship mentorship = require(id);
        Side mine = mySide(mentorship.pair())
                .orElseThrow(() ->
                        FORBIDDEN.because("Only the two people of a mentorship see each other's contact details."));
        mentorship.requireActive();
        return reachOf(List.of(mentorship), mine).get(id);
    }

    /** The same of those of these mentorships that are active, for the side that the caller is in all of them. */
    public Map<UUID, ReachView> reach(Collection<UUID> ids, Side mine) {
        String own = mine == Side.MENTOR ? "mentorId" : "menteeId";
        UUID me = (mine == Side.MENTOR
                        ? mentors.mine().map(MentorCard::id)
                        : mentees.mine().map(MenteeCard::id))
                .orElse(NOBODY);
        return ids.isEmpty()
                ? Map.of()
                : reachOf(
                        rows.list(
                                "id in :ids and state = :active and " + own + " = :me",
                                Map.of("ids", List.copyOf(ids), "active", MentorshipState.ACTIVE, "me", me)),
                        mine);
    }

    private Map<UUID, ReachView> reachOf(List<Mentorship> active, Side mine) {
        Map<UUID, MentorCard> mentorCards = mine == Side.MENTOR
                ? Map.of()
                : mentors.cards(active.stream().map(one -> one.pair().mentor()).toList());
        Map<UUID, MenteeCard> menteeCards = mine == Side.MENTEE
                ? Map.of()
                : mentees.cards(active.stream().map(one -> one.pair().mentee()).toList());
        Map<UUID, ReachView> reach = new HashMap<>();
        for (Mentorship mentorship : active) {
            changes.note("Mentorship", mentorship.id(), List.of(new Changes.Field("reachSeenBy", mine.name())));
            Side other = mine == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
            String name;
            List<Reach> profile;
            if (other == Side.MENTOR) {
                MentorCard card = mentorCards.get(mentorship.pair().mentor());
                name = card.profile().name();
                profile = card.profile().reachBy();
            } else {
                MenteeCard card = menteeCards.get(mentorship.pair().mentee());
                name = card.profile().name();
                profile = card.profile().reachBy();
            }
            reach.put(
                    mentorship.id(),
                    new ReachView(
                            mentorship.id(),
                            other,
                            name,
                            mentorship.reachBy(other).orElse(profile)));
        }
        return reach;
    }

    void onCycleLeft(@Observes CycleLeft departure) {
        rows.list(
                        "cycleId = ?1 and state = ?2 and (mentorId in ?3 or menteeId in ?3)",
                        departure.cycleId(),
                        MentorshipState.PROPOSED,
                        departure.personIds())
                .forEach(this::leave);
    }

    void onMentorLeft(@Observes MentorLeft departure) {
        leave("mentorId", departure.mentorIds());
    }

    void onMenteeLeft(@Observes MenteeLeft departure) {
        leave("menteeId", departure.menteeIds());
    }

    /** With nobody on one side a mentorship ends, and a proposal is withdrawn. */
    private void leave(String side, Set<UUID> who) {
        rows.list("state in ?1 and " + side + " in ?2", MentorshipState.WITH_SEAT, who)
                .forEach(this::leave);
    }

    private void leave(Mentorship mentorship) {
        mentorship.leave();
        tell(mentorship.state() == MentorshipState.ENDED ? "mentorship.ended" : "mentorship.withdrawn", mentorship);
        seatsChanged(mentorship);
    }

    /** Makes a mentorship of what the mentee asked and the mentor now grants, if there is a seat and the mentee is free. */
    public UUID grant(UUID cycleId, Pair pair, Instant asked, List<Reach> mentorReach) {
        if (freeSeats(cycleId, pair.mentor(), pair.type()) <= 0) {
            throw NO_SEAT_LEFT.because(null);
        }
        if (isTaken(cycleId, pair.mentee(), pair.type())) {
            throw MENTEE_TAKEN.because(null);
        }
        if (menteeEnrolments.conflictForbids(cycleId, pair.mentee(), pair.mentor())) {
            throw PAIR_NOT_POSSIBLE.because(null);
        }
        Mentorship mentorship = new Mentorship(caller.tenant(), cycleId, pair, asked, Instant.now(clock));
        mentorship.reachBy(Side.MENTOR, mentorReach);
        rows.persist(mentorship);
        tell("mentorship.active", mentorship);
        return mentorship.id();
    }

    /**
     * The seats of the mentor that nobody holds, proposed or active; negative when there are fewer seats than mentorships. Until the
     * transaction ends nobody else counts them.
     */
    public int freeSeats(UUID cycleId, UUID mentorId, MentorType type) {
        cycles.lockTogether(cycleId);
        int offered = enrolments.lockSeats(cycleId, mentorId, type);
        long taken = rows.count(
                "cycleId = ?1 and mentorId = ?2 and type = ?3 and state in ?4",
                cycleId,
                mentorId,
                type,
                MentorshipState.WITH_SEAT);
        return offered - Math.toIntExact(taken);
    }

    /**
     * Proposes a pair that a coordinator makes by hand and that the rules allow, if there is a seat and the mentee is free. Both have
     * to accept it, as they have to accept what a run proposes.
     */
    public UUID propose(ManualMatch match) {
        Pair pair = match.pair();
        if (freeSeats(match.cycleId(), pair.mentor(), pair.type()) <= 0) {
            throw NO_SEAT_LEFT.because(null);
        }
        if (isTaken(match.cycleId(), pair.mentee(), pair.type())) {
            throw MENTEE_TAKEN.because(null);
        }
        Mentorship mentorship = new Mentorship(caller.tenant(), match, Instant.now(clock));
        rows.persist(mentorship);
        tell("mentorship.proposed", mentorship);
        seatsChanged(mentorship);
        return mentorship.id();
    }

    /** Whether the mentee has a mentor of this type in the cycle, proposed or active. */
    public boolean isTaken(UUID cycleId, UUID menteeId, MentorType type) {
        return rows.count(
                        "cycleId = ?1 and menteeId = ?2 and type = ?3 and state in ?4",
                        cycleId,
                        menteeId,
                        type,
                        MentorshipState.WITH_SEAT)
                > 0;
    }

    /** The pairs that one side declined in the cycle, or found not to fit: no run proposes them again. */
    public List<Pair> declined(UUID cycleId) {
        return rows.list("cycleId = ?1 and (state = ?2 or noFault)", cycleId, MentorshipState.DECLINED).stream()
                .map(Mentorship::pair)
                .toList();
    }

    /** The pairs of the cycle that are at work or paused, or proposed and accepted by one side, or proposed by hand: they are not matched again. */
    public List<Pair> settled(UUID cycleId) {
        return pairs(SETTLED, cycleId, MentorshipState.ACCEPTED, MentorshipState.PROPOSED);
    }

    /** Those of them in which these people are. */
    public List<Pair> settled(UUID cycleId, Set<UUID> people) {
        return pairs(
                SETTLED + " and (mentorId in ?4 or menteeId in ?4)",
                cycleId,
                MentorshipState.ACCEPTED,
                MentorshipState.PROPOSED,
                people);
    }

    private List<Pair> pairs(String condition, Object... values) {
        return rows.list(condition, values).stream().map(Mentorship::pair).toList();
    }

    /** The mentorships of these mentees in the cycle that are proposed, active or paused. */
    public List<MentorshipCard> withSeats(UUID cycleId, Set<UUID> menteeIds) {
        return menteeIds.isEmpty()
                ? List.of()
                : rows
                        .list(
                                "cycleId = ?1 and menteeId in ?2 and state in ?3",
                                cycleId,
                                menteeIds,
                                MentorshipState.WITH_SEAT)
                        .stream()
                        .map(mentorship -> new MentorshipCard(
                                mentorship.id(),
                                mentorship.cycleId(),
                                mentorship.pair(),
                                mentorship.state(),
                                Optional.empty()))
                        .toList();
    }

    /** Whose mentorship each of the cycle is, whatever its state. */
    public Map<UUID, Pair> pairs(UUID cycleId) {
        return rows.list("cycleId = ?1", cycleId).stream().collect(Collectors.toMap(Mentorship::id, Mentorship::pair));
    }

    record OfState(MentorshipState state, Long mentorships) {}

    record OfType(MentorType type, Long mentorships) {}

    /** How many mentorships of the cycle are in each state. */
    public Map<MentorshipState, Long> counts(UUID cycleId) {
        Map<MentorshipState, Long> counts = new EnumMap<>(MentorshipState.class);
        rows
                .find(
                        "select m.state, count(m) from Mentorship m where m.cycleId = :cycle group by m.state",
                        Map.of("cycle", cycleId))
                .project(OfState.class)
                .stream()
                .forEach(one -> counts.put(one.state(), one.mentorships()));
        return counts;
    }

    /** How many seats of each type are taken in the cycle, by what is proposed, active or paused. */
    public Map<MentorType, Long> seatsTaken(UUID cycleId) {
        Map<MentorType, Long> taken = new EnumMap<>(MentorType.class);
        rows
                .find(
                        "select m.type, count(m) from Mentorship m where m.cycleId = :cycle and m.state in :states"
                                + " group by m.type",
                        Map.of("cycle", cycleId, "states", MentorshipState.WITH_SEAT))
                .project(OfType.class)
                .stream()
                .forEach(one -> taken.put(one.type(), one.mentorships()));
        return taken;
    }

    /** How many mentees of the cycle have a mentor of at least one type, proposed, active or paused. */
    public long menteesWithMentor(UUID cycleId) {
        return rows.find(
                        "select count(distinct m.menteeId) from Mentorship m where m.cycleId = :cycle and m.state in :states",
                        Map.of("cycle", cycleId, "states", MentorshipState.WITH_SEAT))
                .project(Long.class)
                .singleResult();
    }

    /** A mentorship that the caller may see, as other features see it. */
    public MentorshipCard card(UUID id) {
        Mentorship mentorship = require(id);
        return new MentorshipCard(
                id, mentorship.cycleId(), mentorship.pair(), mentorship.state(), mySide(mentorship.pair()));
    }

    /** As {@link #card}, for one of the two people only. */
    public MentorshipCard own(UUID id) {
        MentorshipCard card = card(id);
        if (card.mine().isEmpty()) {
            throw FORBIDDEN.because("Only the two people of a mentorship may do this.");
        }
        return card;
    }

    /** Answers 409 unless the mentorship is active. */
    public void requireActive(UUID id) {
        require(id).requireActive();
    }

    /** As {@link #requireActive}; until the transaction ends nobody else changes the mentorship. */
    public void lockActive(UUID id) {
        Mentorship mentorship = require(id);
        rows.getEntityManager().refresh(mentorship, LockModeType.PESSIMISTIC_WRITE);
        mentorship.requireActive();
    }

    /** One of the two says whether it fits; with NOT_GOOD it ends and the seat is free. */
    public void fit(UUID id, Side side, Fit answer) {
        Mentorship mentorship = lockedWithSeats(id);
        mentorship.fit(side, answer);
        if (mentorship.state() == MentorshipState.ENDED) {
            tell("mentorship.ended", mentorship);
            seatsChanged(mentorship);
        }
    }

    /** Stops an active mentorship at once; what is not active stays as it is. */
    public void stop(UUID id) {
        Mentorship mentorship = lockedWithSeats(id);
        if (mentorship.state() == MentorshipState.ACTIVE) {
            mentorship.pause();
            tell("mentorship.paused", mentorship);
        }
    }

    /** A coordinator stops it without saying why to anybody. */
    Mentorship pause(UUID id) {
        require(id);
        coordination.require();
        Mentorship mentorship = lockedWithSeats(id);
        mentorship.pause();
        tell("mentorship.paused", mentorship);
        return mentorship;
    }

    Mentorship resume(UUID id) {
        require(id);
        coordination.require();
        Mentorship mentorship = lockedWithSeats(id);
        Pair pair = mentorship.pair();
        if (doNotMatches.holds(mentorship.cycleId(), pair.mentor(), pair.mentee())) {
            throw MENTORSHIP_STATE.because("A do-not-match keeps the two apart; delete it first.");
        }
        mentorship.resume();
        tell("mentorship.resumed", mentorship);
        return mentorship;
    }

    /** By mentee those that are proposed or not over, the earliest first, as the caller sees them, in one query. */
    public Map<UUID, List<MentorshipView>> current(Collection<UUID> menteeIds) {
        Function<Mentorship, MentorshipView> view = view();
        return rows
                .list("menteeId in ?1 and state in ?2 order by createdAt, id", menteeIds, MentorshipState.WITH_SEAT)
                .stream()
                .collect(Collectors.groupingBy(
                        mentorship -> mentorship.pair().mentee(), Collectors.mapping(view, Collectors.toList())));
    }

    /** Those of a mentor or a mentee that are proposed or not over, the earliest first, as the caller sees them. */
    public List<MentorshipView> current(Side side, UUID personId) {
        return rows
                .list(
                        (side == Side.MENTOR ? "mentorId" : "menteeId")
                                + " = :person and state in :states order by createdAt, id",
                        Map.of("person", personId, "states", MentorshipState.WITH_SEAT))
                .stream()
                .map(view())
                .toList();
    }

    /** A mentorship that the caller may see, as shown. */
    public MentorshipView shown(UUID id) {
        return view(require(id));
    }

    MentorshipView view(Mentorship mentorship) {
        return view().apply(mentorship);
    }

    /** How the caller sees mentorships. */
    Function<Mentorship, MentorshipView> view() {
        boolean coordinates = coordination.isMine();
        UUID mentor = mentors.mine().map(MentorCard::id).orElse(NOBODY);
        UUID mentee = mentees.mine().map(MenteeCard::id).orElse(NOBODY);
        return mentorship -> {
            Side mine = mentee.equals(mentorship.pair().mentee()) ? Side.MENTEE : null;
            return MentorshipView.of(
                    mentorship, mentor.equals(mentorship.pair().mentor()) ? Side.MENTOR : mine, coordinates);
        };
    }

    /** Those of the applicant named, else the caller's own, else all for a coordinator. */
    Page<MentorshipView> of(UUID applicantId, ListQuery query) {
        return lists.page(LISTING, query, visible(applicantId)).map(view());
    }

    private ListScope visible(UUID applicantId) {
        if (applicantId != null) {
            UUID mentee = mentees.of(applicantId).map(MenteeCard::id).orElse(NOBODY);
            return ListScope.where("e.menteeId = :mentee", "mentee", mentee);
        }
        return coordination.isMine()
                ? ListScope.all()
                : ListScope.where(
                                "e.mentorId = :mentor or e.menteeId = :mentee",
                                "mentor",
                                mentors.mine().map(MentorCard::id).orElse(NOBODY))
                        .with("mentee", mentees.mine().map(MenteeCard::id).orElse(NOBODY));
    }

    /** The mentorship as it is once its cycle and its mentor's seats are locked, in the order that everybody locks in. */
    private Mentorship lockedWithSeats(UUID id) {
        Mentorship seen = require(id);
        cycles.lockTogether(seen.cycleId());
        enrolments.lockSeats(seen.cycleId(), seen.pair().mentor(), seen.pair().type());
        rows.getEntityManager().refresh(seen);
        return seen;
    }

    private Side side(Mentorship mentorship, MentorshipView.Answer answer) {
        Side given = answer == null ? null : answer.onBehalfOf();
        Optional<Side> own = mySide(mentorship.pair());
        if (own.isPresent() && (given == null || given == own.get())) {
            return own.get();
        }
        if (given == Side.MENTEE && mentees.isWritable(mentorship.pair().mentee())) {
            return given;
        }
        coordination.require();
        if (given == null) {
            throw INVALID_INPUT.at("/onBehalfOf", "is required: the side for which you answer");
        }
        return given;
    }

    private Optional<Side> mySide(Pair pair) {
        if (mentors.mine().filter(mine -> mine.id().equals(pair.mentor())).isPresent()) {
            return Optional.of(Side.MENTOR);
        }
        return mentees.mine().filter(mine -> mine.id().equals(pair.mentee())).map(mine -> Side.MENTEE);
    }

    private void seatsChanged(Mentorship changed) {
        seats.fire(
                new SeatsChanged(changed.cycleId(), Optional.of(changed.pair().mentor())));
    }

    private void tell(String event, Mentorship mentorship) {
        rows.flush();
        outbox.publish(
                event, "mentorships", mentorship.id(), mentorship.version(), Map.of("cycleId", mentorship.cycleId()));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Mentorship, UUID> {}
}
