package org.introducer.mentorship.session;

import static org.introducer.mentorship.MentorshipProblem.SESSION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.Outbox;

/** The sessions of a mentorship: seen by whoever sees the mentorship, written by the two people. */
@ApplicationScoped
public class Sessions {

    private static final Listing<Session> LISTING = Listing.of(Session.class)
            .filter("startsAt", "e.draft.startsAt", Instant.class)
            .filter("cancelled", Boolean.class)
            .sort("startsAt", "e.draft.startsAt", Instant.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Mentorships mentorships;
    private final Lists lists;
    private final Outbox outbox;
    private final Clock clock;

    Sessions(
            Rows rows,
            Caller caller,
            Coordination coordination,
            Mentorships mentorships,
            Lists lists,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.mentorships = mentorships;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    Session require(UUID mentorshipId, UUID id) {
        mentorships.card(mentorshipId);
        return rows.find("id = ?1 and mentorshipId = ?2 and deletedAt is null", id, mentorshipId)
                .firstResultOptional()
                .orElseThrow(() -> SESSION_NOT_FOUND.because("There is no session %s of this mentorship.", id));
    }

    /** A session of one of the two people. */
    Session requireOwn(UUID mentorshipId, UUID id) {
        mentorships.own(mentorshipId);
        return require(mentorshipId, id);
    }

    Session add(UUID mentorshipId, SessionDraft draft) {
        mentorships.own(mentorshipId);
        mentorships.requireActive(mentorshipId);
        Session session = new Session(caller.tenant(), mentorshipId, Instant.now(clock), draft);
        rows.persist(session);
        tell("session.planned", session);
        return session;
    }

    Session describe(Session session, SessionDraft draft) {
        mentorships.requireActive(session.mentorshipId());
        session.describe(draft);
        tell("session.changed", session);
        return session;
    }

    Session cancel(UUID mentorshipId, UUID id) {
        Session session = locked(requireOwn(mentorshipId, id));
        session.cancel();
        tell("session.cancelled", session);
        return session;
    }

    /** One of the two says who came; who is said to have been absent contradicts by saying otherwise. */
    Session report(UUID mentorshipId, UUID id, AttendanceReport.Draft said) {
        MentorshipCard card = mentorships.own(mentorshipId);
        Session session = locked(require(mentorshipId, id));
        session.report(card.mine().orElseThrow(), said.at(Instant.now(clock)));
        tell("session.reported", session);
        return session;
    }

    Session decide(UUID mentorshipId, UUID id, AttendanceReport.Draft decision) {
        Session session = require(mentorshipId, id);
        coordination.require();
        locked(session).decide(decision.at(Instant.now(clock)));
        tell("session.decided", session);
        return session;
    }

    Page<SessionView> of(UUID mentorshipId, ListQuery query) {
        mentorships.card(mentorshipId);
        Instant now = Instant.now(clock);
        return lists.page(
                        LISTING,
                        query,
                        ListScope.live().and("e.mentorshipId = :mentorship", "mentorship", mentorshipId))
                .map(session -> SessionView.of(session, now));
    }

    SessionView view(Session session) {
        return SessionView.of(session, Instant.now(clock));
    }

    /** Whether the two have met. */
    public boolean isHeld(UUID mentorshipId) {
        Instant now = Instant.now(clock);
        return rows.list("mentorshipId = ?1 and deletedAt is null", mentorshipId).stream()
                .anyMatch(session -> session.state(now) == SessionState.DONE);
    }

    /** The sessions of some mentorships, by mentorship; one without sessions is left out. */
    public Map<UUID, SessionSummary> summaries(Collection<UUID> mentorshipIds) {
        Instant now = Instant.now(clock);
        return mentorshipIds.isEmpty()
                ? Map.of()
                : rows
                        .list(
                                "mentorshipId in ?1 and deletedAt is null order by draft.startsAt, id",
                                List.copyOf(mentorshipIds))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Session::mentorshipId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), sessions -> SessionSummary.of(sessions, now))));
    }

    /** How many sessions of the cycle took place. */
    public long held(UUID cycleId) {
        Instant now = Instant.now(clock);
        return rows
                .list(
                        "deletedAt is null and mentorshipId in (select m.id from Mentorship m where m.cycleId = ?1)",
                        cycleId)
                .stream()
                .filter(session -> session.state(now) == SessionState.DONE)
                .count();
    }

    private Session locked(Session session) {
        rows.getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    private void tell(String event, Session session) {
        rows.flush();
        outbox.publish(
                event, "sessions", session.id(), session.version(), Map.of("mentorshipId", session.mentorshipId()));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Session, UUID> {}
}
