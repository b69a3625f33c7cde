package org.introducer.mentorship.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;

/**
 * What mentors do with the requests to them. A request counts as unanswered from the moment at which its time is over, whether or
 * not anything has marked it yet; one that a do-not-match kept from the mentor never counts.
 */
@ApplicationScoped
class Activity {

    private static final Duration MEASURED = Duration.ofDays(365);

    private static final String UNANSWERED = "r.waits_for = 'MENTOR' and r.state in ('OPEN', 'EXPIRED')"
            + " and r.expires_at <= :now and not r.withheld";

    /**
     * The requests to each mentor by their index (lateral, {@code offset 0}), the tenant a column: of an organisation that PostgreSQL sees and has no
     * statistics of, it would read all requests for each mentor.
     */
    static final String INACTIVE = """
            select e.mentor_id
            from (
                select e.tenant_id, e.cycle_id, e.mentor_id, greatest(e.created_at, e.last_active_at) as active_at
                from mentor_enrolments e
                where e.tenant_id = :tenant and e.cycle_id = :cycle and e.deleted_at is null offset 0) e
            cross join lateral (
                select r.expires_at from mentor_requests r
                where r.tenant_id = e.tenant_id and r.cycle_id = e.cycle_id and r.mentor_id = e.mentor_id and %s offset 0) r
            where r.expires_at > e.active_at
            group by e.mentor_id having count(*) >= :after""".formatted(UNANSWERED);

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    Activity(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The mentor does something in the cycle now. */
    void now(UUID cycleId, UUID mentorId) {
        entities.createNativeQuery("""
                        update mentor_enrolments set last_active_at = :now
                        where tenant_id = :tenant and cycle_id = :cycle and mentor_id = :mentor and deleted_at is null""")
                .setParameter("now", Instant.now(clock))
                .setParameter("tenant", caller.tenant())
                .setParameter("cycle", cycleId)
                .setParameter("mentor", mentorId)
                .executeUpdate();
    }

    /** The mentors who left at least so many requests of the cycle unanswered since they last did something in it. */
    Set<UUID> inactive(UUID cycleId, int after) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(INACTIVE, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("cycle", cycleId)
                .setParameter("now", Instant.now(clock))
                .setParameter("after", after)
                .getResultList();
        return found.stream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet());
    }

    /** How these mentors react, by the requests of the last year in every cycle. */
    Map<UUID, Responses> responses(Collection<UUID> mentorIds) {
        if (mentorIds.isEmpty()) {
            return Map.of();
        }
        Instant now = Instant.now(clock);
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(
                        "select r.mentor_id, count(*), percentile_disc(0.5) within group (order by"
                                + " coalesce(cast(extract(epoch from r.first_reaction_at - r.opened_at) as float8),"
                                + " cast('infinity' as float8)))"
                                + " from mentor_requests r where r.tenant_id = :tenant and r.mentor_id in (:mentors)"
                                + " and r.opened_at > :since and (r.first_reaction_at is not null or " + UNANSWERED
                                + ") group by r.mentor_id",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("mentors", mentorIds)
                .setParameter("since", now.minus(MEASURED))
                .setParameter("now", now)
                .getResultList();
        Map<UUID, Responses> responses = new HashMap<>();
        for (Tuple row : found) {
            long requests = ((Number) row.get(1)).longValue();
            double median = ((Number) row.get(2)).doubleValue();
            Optional<Duration> time =
                    Double.isInfinite(median) ? Optional.empty() : Optional.of(Duration.ofSeconds((long) median));
            responses.put(row.get(0, UUID.class), new Responses(ResponseBand.of(requests, time), requests));
        }
        return responses;
    }
}
