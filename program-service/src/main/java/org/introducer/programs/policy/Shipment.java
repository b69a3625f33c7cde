package org.introducer.programs.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Brings the rules of this release into the database, once, and never over a curator's change. Whoever comes first does it; an
 * older release that still runs beside a newer one leaves everything as it is.
 */
@ApplicationScoped
class Shipment {

    /** A curator's record is left as it is; so is one that says the same already. */
    private static final String WRITE = """
            insert into policy_rules (id, version, code, kind, topic, decides, season, effective_from, effective_to,
                end_confirmed_on, reviewed_on, sourced, content, curated, created_at, changed_at)
            values (:id, 0, :code, :kind, :topic, cast(:decides as text), cast(:season as int), cast(:from as date),
                cast(:to as date), cast(:ended as date), :reviewed, :sourced, cast(:content as jsonb), false, :at, :at)
            on conflict (code) do update set version = policy_rules.version + 1, kind = excluded.kind,
                topic = excluded.topic, decides = excluded.decides,
                season = excluded.season, effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                end_confirmed_on = excluded.end_confirmed_on, reviewed_on = excluded.reviewed_on,
                sourced = excluded.sourced, content = excluded.content, changed_at = excluded.changed_at
            where not policy_rules.curated and policy_rules.content <> excluded.content""";

    /** Another rule, of a curator's own, may decide the same by now. */
    private static final String DECIDED_ELSEWHERE = """
            select count(*) from policy_rules where kind = :kind and decides = cast(:decides as text)
                and coalesce(season, 0) = coalesce(cast(:season as int), 0) and code <> :code and withdrawn_at is null""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Shipment(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.clock = clock;
    }

    /** The revision of the policy; what this release ships is in it. */
    long revision() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            State state = state("");
            ShippedRules shipped = Shipped.RULES;
            return state.release() >= shipped.release() ? state.revision() : bring(shipped);
        });
    }

    /** Loads the resource once, and only where it is needed. */
    private static final class Shipped {
        static final ShippedRules RULES = ShippedRules.read();
    }

    private record State(long revision, int release) {}

    private State state(String lock) {
        Tuple row = (Tuple)
                entities.createNativeQuery("select revision, shipped_release from policy_state" + lock, Tuple.class)
                        .getSingleResult();
        return new State(((Number) row.get(0)).longValue(), ((Number) row.get(1)).intValue());
    }

    private long bring(ShippedRules shipped) {
        State locked = state(" for update");
        if (locked.release() < shipped.release()) {
            Instant now = Instant.now(clock);
            shipped.rules().stream().filter(rule -> !decidedElsewhere(rule)).forEach(rule -> write(rule, now));
            entities.createNativeQuery("update policy_state set shipped_release = :release")
                    .setParameter("release", shipped.release())
                    .executeUpdate();
        }
        return state("").revision();
    }

    private boolean decidedElsewhere(PolicyRuleDraft rule) {
        return rule.decides() != null
                && entities.unwrap(Session.class)
                                .createNativeQuery(DECIDED_ELSEWHERE, Tuple.class)
                                .setParameter("kind", rule.kind().name())
                                .setParameter("decides", rule.decides())
                                .setParameter("season", rule.season())
                                .setParameter("code", rule.code())
                                .getSingleResult()
                                .get(0, Number.class)
                                .longValue()
                        > 0;
    }

    private void write(PolicyRuleDraft rule, Instant now) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entities.createNativeQuery(WRITE)
                .setParameter("id", id)
                .setParameter("code", rule.code())
                .setParameter("kind", rule.kind().name())
                .setParameter("topic", rule.topic())
                .setParameter("decides", rule.decides())
                .setParameter("season", rule.season())
                .setParameter("from", rule.effectiveFrom())
                .setParameter("to", rule.effectiveTo())
                .setParameter("ended", rule.endConfirmedOn())
                .setParameter("reviewed", rule.reviewedOn())
                .setParameter("sourced", rule.sourced())
                .setParameter("content", text(rule))
                .setParameter("at", now)
                .executeUpdate();
    }

    private String text(PolicyRuleDraft rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
