package org.introducer.mentorship.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.platform.outbox.Outbox;

/** The requests as they are stored, whoever asks. Lists of them come in the order in which they were made. */
@ApplicationScoped
class StoredRequests {

    private static final String IN_ORDER = " order by createdAt, id";

    private final Rows rows;
    private final Outbox outbox;

    StoredRequests(Rows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    Optional<MentorRequest> find(UUID id) {
        return rows.find("id = ?1", id).firstResultOptional();
    }

    /** The request as it is now; until the transaction ends nobody else changes it. */
    MentorRequest lock(MentorRequest request) {
        rows.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    void add(MentorRequest request, String event) {
        rows.persist(request);
        tell(event, request);
    }

    /** Those of a mentee that can still be answered, or whose time is over unmarked. */
    List<MentorRequest> live(UUID cycleId, UUID menteeId) {
        return rows.find(
                        "cycleId = ?1 and menteeId = ?2 and state in ?3" + IN_ORDER,
                        cycleId,
                        menteeId,
                        RequestState.LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those to a mentor that can still be answered, or whose time is over unmarked. */
    List<MentorRequest> line(UUID cycleId, UUID mentorId, MentorType type) {
        return rows.find(
                        "cycleId = ?1 and mentorId = ?2 and type = ?3 and state in ?4" + IN_ORDER,
                        cycleId,
                        mentorId,
                        type,
                        RequestState.LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As {@link #line}, of several mentors and to look at only. */
    List<MentorRequest> lines(Collection<UUID> mentorIds) {
        return mentorIds.isEmpty()
                ? List.of()
                : rows.list("mentorId in ?1 and state in ?2" + IN_ORDER, mentorIds, RequestState.LIVE);
    }

    /** Whether a request for this pair can still be answered. */
    boolean isAsked(UUID cycleId, Pair pair) {
        return rows.count(
                        "cycleId = ?1 and menteeId = ?2 and mentorId = ?3 and type = ?4 and state in ?5",
                        cycleId,
                        pair.mentee(),
                        pair.mentor(),
                        pair.type(),
                        RequestState.LIVE)
                > 0;
    }

    /** Those of mentees in all cycles that can still be answered, or whose time is over unmarked; to be read only. */
    List<MentorRequest> ofMentees(Collection<UUID> menteeIds) {
        return rows.list("menteeId in ?1 and state in ?2" + IN_ORDER, menteeIds, RequestState.LIVE);
    }

    /** As {@link #ofMentee}, of a mentor, without those of mentees from whom they are kept apart. */
    List<MentorRequest> seenBy(UUID mentorId) {
        return rows.list(
                "select e from MentorRequest e where e.mentorId = :mentor and e.state in :live and not "
                        + DoNotMatches.KEEPS_APART + " order by e.createdAt, e.id",
                Map.of("mentor", mentorId, "live", RequestState.LIVE));
    }

    record OfState(RequestState state, Long requests) {}

    /** By state; one whose time is over is expired, whether or not that is marked yet. */
    Map<RequestState, Long> counts(UUID cycleId, Instant now) {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        counted("e.cycleId = :cycle", Map.of("cycle", cycleId)).forEach(one -> counts.put(one.state(), one.requests()));
        counted(
                        "e.cycleId = :cycle and e.state in :live and e.expiresAt <= :now",
                        Map.of("cycle", cycleId, "live", RequestState.LIVE, "now", now))
                .forEach(over -> {
                    counts.merge(over.state(), -over.requests(), Long::sum);
                    counts.merge(RequestState.EXPIRED, over.requests(), Long::sum);
                });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private List<OfState> counted(String where, Map<String, Object> values) {
        return rows.find("select e.state, count(e) from MentorRequest e where " + where + " group by e.state", values)
                .project(OfState.class)
                .list();
    }

    /** Those that can still be answered and to which the condition applies. */
    List<MentorRequest> live(String where, Map<String, Object> values) {
        return rows.find("state in :live and " + where + IN_ORDER, with(values))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void tell(String event, MentorRequest request) {
        rows.flush();
        outbox.publish(event, "requests", request.id(), request.version(), Map.of("cycleId", request.cycleId()));
    }

    private static Map<String, Object> with(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("live", RequestState.LIVE);
        return all;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MentorRequest, UUID> {}
}
