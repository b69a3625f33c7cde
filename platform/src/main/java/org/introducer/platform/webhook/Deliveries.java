package org.introducer.platform.webhook;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;
import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.retention.RetentionPeriods;

/** The log of what was sent to a webhook of the caller. */
@ApplicationScoped
class Deliveries {

    private static final Listing<Delivery> LISTING = Listing.of(Delivery.class)
            .filter("state", Delivery.State.class)
            .filter("type", String.class)
            .filter("subject", String.class)
            .filter("eventId", UUID.class);

    private final Rows rows;
    private final Lists lists;
    private final RetentionPeriods kept;
    private final Clock clock;

    Deliveries(Rows rows, Lists lists, RetentionPeriods kept, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.kept = kept;
        this.clock = clock;
    }

    Page<Delivery> page(Webhook webhook, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.webhookId = :webhook", "webhook", webhook.id()));
    }

    Delivery require(Webhook webhook, UUID id) {
        return rows.find("id = :id and webhookId = :webhook", Map.of("id", id, "webhook", webhook.id()))
                .firstResultOptional()
                .orElseThrow(() -> NOT_FOUND.because(null));
    }

    /** One test at a time, so that nobody floods a receiver; old ones go, as events do. */
    Delivery test(Webhook webhook) {
        Instant now = Instant.now(clock);
        Map<String, Object> tests = Map.of("webhook", webhook.id(), "before", now.minus(kept.events()));
        rows.delete("webhookId = :webhook and eventId is null and createdAt < :before", tests);
        if (rows.count(
                        "webhookId = :webhook and eventId is null and state = :state",
                        Map.of("webhook", webhook.id(), "state", Delivery.State.PENDING))
                > 0) {
            throw CONFLICT.because("A test is being sent already.");
        }
        Delivery test = new Delivery(webhook, now);
        rows.persist(test);
        return test;
    }

    /** The worker may be at it: its change is waited for, not lost. */
    Delivery again(Delivery delivery) {
        rows.getEntityManager().refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
        delivery.again(Instant.now(clock));
        rows.flush();
        return delivery;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Delivery, UUID> {}
}
