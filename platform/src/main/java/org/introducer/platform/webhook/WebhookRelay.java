package org.introducer.platform.webhook;

import static org.introducer.platform.problem.PlatformProblem.CURSOR_EXPIRED;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.outbox.ChangeFeed;
import org.introducer.platform.outbox.ChangeFeed.Reader;
import org.introducer.platform.outbox.ChangeReaders;
import org.introducer.platform.outbox.CloudEvent;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.webhook.DeliveryQueue.Claim;
import org.introducer.platform.webhook.DeliveryQueue.Due;
import org.introducer.platform.webhook.DeliveryQueue.Failures;
import org.introducer.platform.webhook.Receivers.Answer;
import org.jboss.logging.Logger;

/**
 * Calls webhooks: claims each with a lease, so that one replica works on it, and one that dies is followed by another. A slow receiver
 * holds up its own webhook and no other.
 */
@ApplicationScoped
class WebhookRelay {

    private static final Logger LOG = Logger.getLogger(WebhookRelay.class);

    /** Longer than the question for consents and a call take together. */
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Webhooks on which one replica works at once. */
    static final int AT_ONCE = 200;
    /** Of one tenant: one with many receivers that hang leaves room for others. */
    private static final int OF_ONE_TENANT = 5;
    /** After so many rounds another webhook has its turn. */
    private static final int ROUNDS = 20;
    /** After so many failures in a row the receiver is left alone for a while, and not only the delivery. */
    private static final int FAILURES = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A delivery that is given up after so long without any success ends the webhook. */
    private static final Duration FAILED_TOO_LONG = Duration.ofDays(5);

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(5);

    private final DeliveryQueue queue;
    private final Receivers receivers;
    private final StoredSecrets secrets;
    private final WebhookSettings settings;
    private final RetryPlan plan;
    private final ChangeFeed feed;
    private final ChangeReaders readers;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final Map<UUID, Integer> working = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    WebhookRelay(
            DeliveryQueue queue,
            Receivers receivers,
            StoredSecrets secrets,
            WebhookSettings settings,
            ChangeFeed feed,
            ChangeReaders readers,
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.queue = queue;
        this.receivers = receivers;
        this.secrets = secrets;
        this.settings = settings;
        this.plan = new RetryPlan(settings.firstRetry(), settings.attempts());
        this.feed = feed;
        this.readers = readers;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "${introducer.event-poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void relay() {
        Optional<Claim> claimed = next();
        while (claimed.isPresent()) {
            Claim claim = claimed.get();
            UUID tenant = claim.owner().tenant();
            working.merge(tenant, 1, Integer::sum);
            Thread.ofVirtual().name("webhook-" + claim.webhook()).start(() -> {
                try {
                    workAs(claim);
                } finally {
                    working.computeIfPresent(tenant, (_, many) -> many == 1 ? null : many - 1);
                }
            });
            claimed = next();
        }
    }

    private Optional<Claim> next() {
        if (stopping || working.values().stream().mapToInt(Integer::intValue).sum() >= AT_ONCE) {
            return Optional.empty();
        }
        List<UUID> busy = working.entrySet().stream()
                .filter(each -> each.getValue() >= OF_ONE_TENANT)
                .map(Map.Entry::getKey)
                .toList();
        return inTransaction(() -> queue.claim(LEASE, settings.ownerSeen(), busy));
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    void stopped(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void workAs(Claim claim) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actAs(claim.owner());
            new Work(claim).run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Webhook %s was left; its claim ends by itself", claim.webhook());
        } finally {
            context.terminate();
        }
    }

    private static <T> T inTransaction(Supplier<T> step) {
        return QuarkusTransaction.requiringNew().call(step::get);
    }

    /** The work on one webhook, as its owner, until nothing is due, its receiver is to be left alone, or the claim is lost. */
    private final class Work {

        private Claim claim;
        private Instant notBefore;

        Work(Claim claim) {
            this.claim = claim;
            this.notBefore = Instant.now(clock);
        }

        void run() {
            try {
                int rounds = 0;
                while (!stopping && rounds < ROUNDS && round()) {
                    rounds++;
                }
            } catch (ProblemException e) {
                stop(e);
            }
            QuarkusTransaction.requiringNew().run(() -> queue.release(claim, notBefore));
        }

        /** What is due comes first: a test tells of nothing, and needs no consent. Answers whether another round may find something. */
        private boolean round() {
            List<Due> due = inTransaction(() -> queue.due(claim));
            for (Due one : due) {
                Optional<Claim> prolonged = inTransaction(() -> queue.prolonged(claim, LEASE));
                if (stopping || prolonged.isEmpty()) {
                    return false;
                }
                claim = prolonged.get();
                if (!deliver(one)) {
                    return false;
                }
            }
            Reader reader = readers.of(null);
            return inTransaction(() -> queue.fill(claim, reader)) || !due.isEmpty();
        }

        /** Fails closed: what the owner may see is not known, or nothing is there any more at the place of the webhook. */
        private void stop(ProblemException why) {
            if (why.problem() == CURSOR_EXPIRED) {
                QuarkusTransaction.requiringNew()
                        .run(() -> queue.expire(
                                claim, "Events after its place are no longer kept: read the lists again."));
            } else if (why.problem() == INVALID_PARAMETER) {
                QuarkusTransaction.requiringNew()
                        .run(() -> queue.disable(claim, "Its owner may see the data of too many people."));
            } else {
                LOG.infof("Webhook %s waits: %s", claim.webhook(), why.getMessage());
                notBefore = Instant.now(clock).plus(UNTIL_ASKED_AGAIN);
            }
        }

        /** Whether the receiver takes more now. */
        private boolean deliver(Due due) {
            CloudEvent event = due.event() == null
                    ? feed.test(Delivery.TEST, due.id(), due.subject(), due.createdAt())
                    : feed.find(due.event(), readers.of(null)).orElse(null);
            if (event == null) {
                QuarkusTransaction.requiringNew().run(() -> queue.withdraw(claim, due));
                return true;
            }
            Webhook webhook = inTransaction(() -> entities.find(Webhook.class, claim.webhook()));
            if (webhook == null) {
                return false;
            }
            Answer answer = call(webhook, due.id(), text(event));
            return inTransaction(() -> settle(due, webhook.url(), answer));
        }

        private Answer call(Webhook webhook, UUID id, String body) {
            Instant now = Instant.now(clock);
            List<byte[]> valid =
                    webhook.secrets(now).stream().map(secrets::decrypt).toList();
            return receivers.call(
                    webhook.url(),
                    Map.of(
                            "content-type", "application/cloudevents+json",
                            "user-agent", "introducer",
                            "webhook-id", id.toString(),
                            "webhook-timestamp", Long.toString(now.getEpochSecond()),
                            "webhook-signature", Signature.of(valid, id.toString(), now, body)),
                    body);
        }

        private boolean settle(Due due, String url, Answer answer) {
            if (answer.accepted()) {
                queue.delivered(claim, due, answer);
                return true;
            }
            Instant now = Instant.now(clock);
            double chance = ThreadLocalRandom.current().nextDouble();
            int failed = due.attempts() + 1;
            boolean givenUp = plan.givesUpAfter(failed);
            Failures failures = queue.failed(
                    claim, due, answer, givenUp ? null : now.plus(plan.waitAfter(failed, chance, answer.retryAfter())));
            if (answer.gone()) {
                queue.disable(claim, url, "The receiver answered 410.");
                return false;
            }
            if (givenUp && failures.since().isBefore(now.minus(FAILED_TOO_LONG))) {
                queue.disable(claim, url, "The receiver has taken nothing for days.");
                return false;
            }
            if (answer.retryAfter() != null) {
                notBefore = now.plus(plan.waitAfter(1, chance, answer.retryAfter()));
            } else if (failures.inARow() >= FAILURES) {
                Duration pause = plan.waitAfter(failures.inARow() - FAILURES + 1, chance, null);
                notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            }
            return !notBefore.isAfter(now);
        }
    }

    private String text(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
