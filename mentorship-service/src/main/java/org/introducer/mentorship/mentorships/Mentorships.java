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
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
            Clock clock) {
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
    }

    Mentorship require(UUID id) {
        Optional<Mentorship> mentorship = rows.find("id = ?1", id).firstResultOptional();
        Pair pair = mentorship.map(Mentorship::pair).orElse(NOBODYS);
        boolean visible = mySide(pair).isPresent() || coordination.isMine() || mentees.isReadable(pair.mentee());
        return mentorship
                .filter(_ -> visible)
                .orElseThrow(() -> MENTORSHIP_NOT_FOUND.because("There is no mentorship %s.", id));
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
                "cycleId = ?1 and mentorId = ?2 and type = ?3 and state = ?4",
                mentorship.cycleId(),
                pair.mentor(),
                pair.type(),
                MentorshipState.ACTIVE);
        if (active >= enrolments.lockSeats(mentorship.cycleId(), pair.mentor(), pair.type())) {
            throw NO_SEAT_LEFT.because(null);
        }
        mentorship.accept(side, Instant.now(clock));
        mentorship.reachBy(side, answer == null ? null : answer.reachBy());
        if (mentorship.state() == MentorshipState.ACTIVE) {
            tell("mentorship.active", mentorship);
        }
        return mentorship;
    }

    Mentorship decline(UUID id, MentorshipView.Answer answer) {
        Mentorship mentorship = lockedWithSeats(id);
        side(mentorship, answer);
        mentorship.decline();
        tell("mentorship.declined", mentorship);
        return mentorship;
    }

    Mentorship end(UUID id) {
        Mentorship mentorship = lockedWithSeats(id);
        mentorship.end();
        tell("mentorship.ended", mentorship);
        return mentorship;
    }

    /** The contact details of the other side: for the two people only, while the mentorship is active. */
    ReachView reach(UUID id) {
        Mentorship mentorship = require(id);
        Side mine = mySide(mentorship.pair())
                .orElseThrow(() ->
                        FORBIDDEN.because("Only the two people of a mentorship see each other's contact details."));
        mentorship.requireActive();
        Side other = mine == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
        changes.note("Mentorship", id, List.of(new Changes.Field("reachSeenBy", mine.name())));
        String name;
        List<Reach> profile;
        if (other == Side.MENTOR) {
            MentorCard card = mentors.card(mentorship.pair().mentor());
            name = card.profile().name();
            profile = card.profile().reachBy();
        } else {
            MenteeCard card = mentees.cards(List.of(mentorship.pair().mentee()))
                    .get(mentorship.pair().mentee());
            name = card.profile().name();
            profile = card.profile().reachBy();
        }
        return new ReachView(id, other, name, mentorship.reachBy(other).orElse(profile));
    }

    void onCycleLeft(@Observes CycleLeft departure) {
        rows.list(
                        "cycleId = ?1 and state = ?2 and (mentorId = ?3 or menteeId = ?3)",
                        departure.cycleId(),
                        MentorshipState.PROPOSED,
                        departure.personId())
                .forEach(this::leave);
    }

    void onMentorLeft(@Observes MentorLeft departure) {
        leave("mentorId", departure.mentorId());
    }

    void onMenteeLeft(@Observes MenteeLeft departure) {
        leave("menteeId", departure.menteeId());
    }

    /** With nobody on one side a mentorship ends, and a proposal is withdrawn. */
    private void leave(String side, UUID who) {
        rows.list("state in ?1 and " + side + " = ?2", List.of(MentorshipState.PROPOSED, MentorshipState.ACTIVE), who)
                .forEach(this::leave);
    }

    private void leave(Mentorship mentorship) {
        mentorship.leave();
        tell(mentorship.state() == MentorshipState.ENDED ? "mentorship.ended" : "mentorship.withdrawn", mentorship);
    }

    /** Makes a mentorship of what the mentee asked and the mentor now grants, if there is a seat and the mentee is free. */
    public UUID grant(UUID cycleId, Pair pair, Instant asked, List<Reach> mentorReach) {
        cycles.lockTogether(cycleId);
        int seats = enrolments.lockSeats(cycleId, pair.mentor(), pair.type());
        long taken = rows.count(
                "cycleId = ?1 and mentorId = ?2 and type = ?3 and state in ?4",
                cycleId,
                pair.mentor(),
                pair.type(),
                List.of(MentorshipState.PROPOSED, MentorshipState.ACTIVE));
        if (taken >= seats) {
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

    /** Whether the mentee has a mentor of this type in the cycle, proposed or active. */
    public boolean isTaken(UUID cycleId, UUID menteeId, MentorType type) {
        return rows.count(
                        "cycleId = ?1 and menteeId = ?2 and type = ?3 and state in ?4",
                        cycleId,
                        menteeId,
                        type,
                        List.of(MentorshipState.PROPOSED, MentorshipState.ACTIVE))
                > 0;
    }

    /** The pairs that one side declined in the cycle: no run proposes them again. */
    public List<Pair> declined(UUID cycleId) {
        return rows.list("cycleId = ?1 and state = ?2", cycleId, MentorshipState.DECLINED).stream()
                .map(Mentorship::pair)
                .toList();
    }

    /** The active pairs of the cycle: they are not matched again. */
    public List<Pair> active(UUID cycleId) {
        return rows.list("cycleId = ?1 and state = ?2", cycleId, MentorshipState.ACTIVE).stream()
                .map(Mentorship::pair)
                .toList();
    }

    /** Those of the applicant named, else the caller's own, else all for a coordinator. */
    Page<Mentorship> of(UUID applicantId, ListQuery query) {
        return lists.page(LISTING, query, visible(applicantId));
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

    private void tell(String event, Mentorship mentorship) {
        rows.flush();
        outbox.publish(event, "mentorships", mentorship.id(), Map.of("cycleId", mentorship.cycleId()));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Mentorship, UUID> {}
}
