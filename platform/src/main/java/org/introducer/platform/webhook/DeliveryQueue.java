package org.introducer.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.outbox.ChangeFeed;
import org.introducer.platform.outbox.ChangeFeed.Filter;
import org.introducer.platform.outbox.ChangeFeed.Part;
import org.introducer.platform.outbox.ChangeFeed.Reader;
import org.introducer.platform.outbox.CloudEvent;
import org.introducer.platform.webhook.Delivery.State;

/** What waits for one webhook that a worker has claimed. Who has lost the claim changes nothing of the webhook any more. */
@ApplicationScoped
class DeliveryQueue {

    /** Events that become deliveries at once. */
    private static final int EVENTS = 200;

    private static final int AT_ONCE = 20;

    private static final String MINE = "where tenant_id = :tenant and id = :webhook and lease_until = :lease";

    private static final String DISABLE =
            "update webhooks set state = 'DISABLED', disabled_because = :why, version = version + 1 " + MINE;

    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Clock clock;

    DeliveryQueue(EntityManager entities, ChangeFeed feed, Clock clock) {
        this.entities = entities;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * A webhook that a worker has claimed.
     *
     * @param owner as whom the worker acts
     * @param lease until when the claim holds, which tells it from all others
     */
    record Claim(UUID webhook, Identity owner, Instant lease) {}

    /** A delivery whose time has come. @param event null for a test @param version by which is known whether it was changed since */
    record Due(UUID id, UUID event, String subject, Instant createdAt, int attempts, long version) {}

    /** @param busy tenants for which enough is being done */
    Optional<Claim> claim(Duration lease, Duration seen, Collection<UUID> busy) {
        Instant now = Instant.now(clock);
        return rows(entities.createNativeQuery("""
                                select tenant_id, id, sub, applicant_id, roles
                                from claim_webhook(:now, make_interval(secs => :lease), :seen, :busy)""", Tuple.class)
                        .setParameter("now", now)
                        .setParameter("lease", lease.toSeconds())
                        .setParameter("seen", now.minus(seen))
                        .setParameter("busy", busy.toArray(UUID[]::new)))
                .stream()
                .findFirst()
                .map(row -> new Claim(
                        row.get(1, UUID.class),
                        new Identity(
                                row.get(2, UUID.class),
                                row.get(0, UUID.class),
                                row.get(3, UUID.class),
                                Webhook.texts(row.get(4, String.class)).collect(Collectors.toSet())),
                        now.plus(lease)));
    }

    /**
     * Makes deliveries of the next events that the reader may see and wants; those that it has already are sent again.
     *
     * @return whether there may be something to send or more events
     * @throws org.introducer.platform.problem.ProblemException 410 when the next events are no longer kept
     */
    boolean fill(Claim claim, Reader reader) {
        List<Tuple> found = rows(reading(claim, "select position, types, fields from webhooks " + MINE + " for update")
                .setParameter("lease", claim.lease()));
        if (found.isEmpty()) {
            return false;
        }
        Tuple webhook = found.getFirst();
        Number place = webhook.get(0, Number.class);
        Part part = feed.after(
                place == null ? null : place.longValue(),
                reader,
                null,
                new Filter(Set.of(), texts(webhook, 1), texts(webhook, 2)),
                EVENTS);
        if (!part.events().isEmpty()) {
            of(claim, """
                    insert into webhook_deliveries (tenant_id, id, version, webhook_id, event_id, type, subject, position, state,
                        attempts, due_at, created_at)
                    select e.tenant_id, uuidv7(), 0, :webhook, e.id, :namespace || e.type, e.resource || '/' || e.resource_id,
                        e.position, 'PENDING', 0, :now, :now
                    from outbox_events e where e.tenant_id = :tenant and e.id = any(:events)
                    on conflict (tenant_id, event_id, webhook_id) do update
                        set state = 'PENDING', attempts = 0, due_at = excluded.due_at, version = webhook_deliveries.version + 1""")
                    .setParameter("namespace", CloudEvent.NAMESPACE)
                    .setParameter("now", Instant.now(clock))
                    .setParameter(
                            "events", part.events().stream().map(CloudEvent::id).toArray(UUID[]::new))
                    .executeUpdate();
        }
        mine(claim, "update webhooks set position = :end " + MINE)
                .setParameter("end", part.end())
                .executeUpdate();
        return part.more() || !part.events().isEmpty();
    }

    List<Due> due(Claim claim) {
        return rows(reading(claim, """
                        select id, event_id, subject, created_at, attempts, version from webhook_deliveries d
                        where tenant_id = :tenant and webhook_id = :webhook and state = 'PENDING' and due_at <= :now and is_next(d)
                        order by position nulls first limit :most""").setParameter("now", Instant.now(clock)).setParameter("most", AT_ONCE)).stream()
                .map(row -> new Due(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class),
                        row.get(4, Number.class).intValue(),
                        row.get(5, Number.class).longValue()))
                .toList();
    }

    /** The same claim for longer; none when the webhook is not this worker's any more, or is not to be called. */
    Optional<Claim> prolonged(Claim claim, Duration lease) {
        Instant until = Instant.now(clock).plus(lease);
        int mine = mine(claim, "update webhooks set lease_until = :until " + MINE + " and state = 'ACTIVE'")
                .setParameter("until", until)
                .executeUpdate();
        return mine == 1 ? Optional.of(new Claim(claim.webhook(), claim.owner(), until)) : Optional.empty();
    }

    /** The owner may not see the event any more, or it is gone. */
    void withdraw(Claim claim, Due due) {
        of(claim, "delete from webhook_deliveries where tenant_id = :tenant and webhook_id = :webhook and id = :id")
                .setParameter("id", due.id())
                .executeUpdate();
    }

    void delivered(Claim claim, Due due, Receivers.Answer answer) {
        settle(claim, due, answer, State.DELIVERED, Instant.now(clock));
        mine(claim, "update webhooks set failures = 0, failing_since = null " + MINE)
                .executeUpdate();
    }

    /**
     * Notes a failure.
     *
     * @param next when it is tried again; null: it is given up
     */
    Failures failed(Claim claim, Due due, Receivers.Answer answer, Instant next) {
        Instant now = Instant.now(clock);
        settle(claim, due, answer, next == null ? State.FAILED : State.PENDING, next == null ? now : next);
        return rows(reading(
                                claim,
                                "update webhooks set failures = failures + 1, failing_since = coalesce(failing_since, :now) "
                                        + MINE + " returning failures, failing_since")
                        .setParameter("lease", claim.lease())
                        .setParameter("now", now))
                .stream()
                .findFirst()
                .map(row -> new Failures(row.get(0, Number.class).intValue(), row.get(1, Instant.class)))
                .orElse(new Failures(1, now));
    }

    /** Calls of one webhook that failed one after another. */
    record Failures(int inARow, Instant since) {}

    /** What is to be sent again since it was read waits for its own call, whatever came of this one. */
    private void settle(Claim claim, Due due, Receivers.Answer answer, State state, Instant dueAt) {
        of(claim, """
                update webhook_deliveries set state = :state, attempts = attempts + 1, version = version + 1, due_at = :dueAt,
                    last_at = :now, last_status = nullif(:status, 0), last_error = nullif(:error, '')
                where tenant_id = :tenant and webhook_id = :webhook and id = :id and version = :version""")
                .setParameter("version", due.version())
                .setParameter("state", state.name())
                .setParameter("dueAt", dueAt)
                .setParameter("now", Instant.now(clock))
                .setParameter("status", answer.status() == null ? 0 : answer.status())
                .setParameter("error", answer.error() == null ? "" : answer.error())
                .setParameter("id", due.id())
                .executeUpdate();
    }

    void disable(Claim claim, String why) {
        mine(claim, DISABLE).setParameter("why", why).executeUpdate();
    }

    /** Because of what came of calls to this address, if it is still the one that is called. */
    void disable(Claim claim, String url, String why) {
        mine(claim, DISABLE + " and url = :url")
                .setParameter("url", url)
                .setParameter("why", why)
                .executeUpdate();
    }

    /** Its place is no longer in the feed: it is disabled, and goes on from the first event that is kept when it is enabled. */
    void expire(Claim claim, String why) {
        disable(claim, why);
        mine(claim, "update webhooks set position = null " + MINE).executeUpdate();
    }

    /** Lets go of the webhook. @param notBefore when it is worked on again at the earliest */
    void release(Claim claim, Instant notBefore) {
        mine(claim, "update webhooks set lease_until = :now, wait_until = :notBefore " + MINE)
                .setParameter("now", Instant.now(clock))
                .setParameter("notBefore", notBefore)
                .executeUpdate();
    }

    private Query mine(Claim claim, String sql) {
        return of(claim, sql).setParameter("lease", claim.lease());
    }

    private Query of(Claim claim, String sql) {
        return named(entities.createNativeQuery(sql), claim);
    }

    private Query reading(Claim claim, String sql) {
        return named(entities.createNativeQuery(sql, Tuple.class), claim);
    }

    private static Query named(Query query, Claim claim) {
        return query.setParameter("tenant", claim.owner().tenant()).setParameter("webhook", claim.webhook());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static Set<String> texts(Tuple row, int at) {
        return Webhook.texts(row.get(at, String.class)).collect(Collectors.toSet());
    }
}
