package org.introducer.platform.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.outbox.CloudEvent;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** One event for one webhook, and what came of its calls. */
@Entity
@Table(name = "webhook_deliveries")
class Delivery extends TenantEntity {

    /** Without {@link CloudEvent#NAMESPACE}. */
    static final String TEST = "webhook.test";

    @Schema(
            name = "DeliveryState",
            description =
                    "PENDING: to be sent, or to be tried again; DELIVERED: the receiver took it; FAILED: given up after "
                            + "about three days of tries")
    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    @Column(name = "webhook_id", updatable = false)
    private UUID webhookId;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    private String type;
    private String subject;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Column(name = "last_error")
    private String lastError;

    protected Delivery() {}

    /** A test, which tells of nothing. */
    Delivery(Webhook webhook, Instant now) {
        super(webhook.tenantId(), now);
        webhookId = webhook.id();
        type = CloudEvent.NAMESPACE + TEST;
        subject = "webhooks/" + webhook.id();
        again(now);
    }

    /** From the beginning, with as many attempts as a new one. */
    final void again(Instant now) {
        state = State.PENDING;
        attempts = 0;
        dueAt = now;
    }

    /** One event that was or will be sent to a webhook, with the attempts so far; without the body, which can be made from the event again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookDelivery")
    record View(
            @Schema(description = "`webhook-id` of each of its calls")
            UUID id,

            @Schema(description = "`id` of the event; absent for a test") @Nullable
            UUID eventId,

            @Schema(description = "type of the event, see docs/events.md", examples = "org.introducer.webhook.test")
            String type,

            @Schema(
                    description = "path of the resource that the event is about",
                    examples = "webhooks/0199c0de-0000-7000-8000-000000000001")
            String subject,

            @Schema(description = "whether it was delivered")
            State state,

            @Schema(description = "how often it was tried") int attempts,

            @Schema(description = "when it is tried next") @Nullable
            Instant dueAt,

            @Schema(description = "when it was tried last") @Nullable
            Instant lastAt,

            @Schema(description = "what the receiver answered last") @Nullable
            Integer lastStatus,

            @Schema(description = "why nothing was answered", examples = "no answer in time") @Nullable
            String lastError,

            Instant createdAt,
            @JsonIgnore long version)
            implements Writes.Created {}

    View view() {
        return new View(
                id(),
                eventId,
                type,
                subject,
                state,
                attempts,
                state == State.PENDING ? dueAt : null,
                lastAt,
                lastStatus,
                lastError,
                createdAt(),
                version());
    }
}
