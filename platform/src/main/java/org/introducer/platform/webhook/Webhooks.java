package org.introducer.platform.webhook;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.json.Names;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.ChangeFeed;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.sql.NamedLock;

/** The caller's own webhooks. */
@ApplicationScoped
class Webhooks {

    private static final Listing<Webhook> LISTING =
            Listing.of(Webhook.class).filter("state", Webhook.State.class).filter("url", String.class);

    private static final int MOST_OF_ONE = 10;
    private static final int MOST_OF_TENANT = 100;
    /** Of people who are applicants and nothing else: a few of them must not take the places of all others. */
    private static final int MOST_OF_PERSONS = 50;

    private final Rows rows;
    private final Receivers receivers;
    private final StoredSecrets secrets;
    private final WebhookSettings settings;
    private final ChangeFeed feed;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    Webhooks(
            Rows rows,
            Receivers receivers,
            StoredSecrets secrets,
            WebhookSettings settings,
            ChangeFeed feed,
            Caller caller,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.receivers = receivers;
        this.secrets = secrets;
        this.settings = settings;
        this.feed = feed;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** A webhook with the secret that was made for it, known at this moment only. */
    record WithSecret(Webhook webhook, byte[] secret) {}

    Page<Webhook> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.sub = :sub", "sub", caller.sub()));
    }

    Webhook require(UUID id) {
        return rows.find("id = :id and sub = :sub", Map.of("id", id, "sub", caller.sub()))
                .firstResultOptional()
                .orElseThrow(() -> NOT_FOUND.because(null));
    }

    /** One that can be called now. */
    Webhook requireCallable(UUID id) {
        Webhook webhook = require(id);
        if (!webhook.hasSecret() || webhook.state() != Webhook.State.ACTIVE) {
            throw CONFLICT.because("The webhook has no secret, or is disabled.");
        }
        return webhook;
    }

    Webhook add(WebhookDraft draft) {
        check(draft);
        // Those who come at once are counted one after another.
        NamedLock.take(rows.getEntityManager().unwrap(Session.class), "webhooks/" + caller.tenant());
        if (rows.count("sub = :sub", Map.of("sub", caller.sub())) >= MOST_OF_ONE) {
            throw CONFLICT.because("You have %d webhooks already; delete one first.", MOST_OF_ONE);
        }
        if (rows.count() >= MOST_OF_TENANT) {
            throw CONFLICT.because("The organisation has %d webhooks already.", MOST_OF_TENANT);
        }
        Map<String, Object> applicants = Map.of("roles", Role.APPLICANT);
        if (SeenOwners.counting(caller.require()).equals(Role.APPLICANT)
                && rows.count("roles = :roles", applicants) >= MOST_OF_PERSONS) {
            throw CONFLICT.because("The applicants of the organisation have %d webhooks already.", MOST_OF_PERSONS);
        }
        Webhook webhook = new Webhook(caller.require(), feed.end(), draft, Instant.now(clock));
        rows.persist(webhook);
        return webhook;
    }

    Webhook change(Webhook webhook, WebhookDraft draft) {
        check(draft);
        webhook.describe(draft);
        return webhook;
    }

    WithSecret replaceSecret(Webhook webhook, boolean newestLost) {
        byte[] secret = Signature.newSecret();
        Instant now = Instant.now(clock);
        webhook.replaceSecret(secrets.encrypt(secret), now, now.plus(settings.rotation()), newestLost);
        return new WithSecret(webhook, secret);
    }

    /** It goes on where it was, at once. */
    Webhook enable(Webhook webhook) {
        webhook.enable();
        hurry(webhook);
        return webhook;
    }

    /** With all of its deliveries. */
    void delete(Webhook webhook) {
        rows.delete(webhook);
    }

    /** It goes on from this place. @param place null: from the first event that is kept */
    Webhook rewind(Webhook webhook, Long place) {
        rows.getEntityManager()
                .createNativeQuery(
                        "update webhooks set position = nullif(:place, -1) where tenant_id = :tenant and id = :id")
                .setParameter("place", place == null ? -1L : place)
                .setParameter("tenant", webhook.tenantId())
                .setParameter("id", webhook.id())
                .executeUpdate();
        hurry(webhook);
        return webhook;
    }

    /** The receiver is tried at once, also where it is left alone because it failed. */
    void hurry(Webhook webhook) {
        rows.getEntityManager()
                .createNativeQuery("""
                        update webhooks set wait_until = null, failures = 0, failing_since = null
                        where tenant_id = :tenant and id = :id""")
                .setParameter("tenant", webhook.tenantId())
                .setParameter("id", webhook.id())
                .executeUpdate();
    }

    private void check(WebhookDraft draft) {
        List<InputError> errors = new ArrayList<>();
        if (ReceiverUrl.parse(draft.url(), receivers.allowedOrigins()).isEmpty()) {
            errors.add(InputError.at("/url", ReceiverUrl.RULE));
        }
        if (draft.types() != null) {
            Set<String> known = new TreeSet<>(feed.nouns());
            known.add(Delivery.TEST.split("\\.")[0]);
            for (int i = 0; i < draft.types().size(); i++) {
                String noun = draft.types().get(i).split("\\.")[2];
                if (!known.contains(noun)) {
                    errors.add(InputError.at(
                            "/types/" + i,
                            InputErrorCode.UNKNOWN_VALUE,
                            Names.nearest(noun, known)
                                    .map(near -> "'%s' is not known here; did you mean '%s'?".formatted(noun, near))
                                    .orElse("'%s' is not known here; known: %s"
                                            .formatted(noun, String.join(", ", known)))));
                }
            }
        }
        INVALID_INPUT.throwIfAny(errors);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Webhook, UUID> {}
}
