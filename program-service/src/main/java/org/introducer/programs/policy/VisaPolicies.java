package org.introducer.programs.policy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;

/**
 * The visa policy in force. It is kept in memory per revision; each answer first asks the database for the revision, one small
 * row, so that a change made at another replica is seen at once.
 */
@ApplicationScoped
public class VisaPolicies {

    /** In one statement, so that the rules are those of the revision. */
    private static final String RULES = """
            select s.revision, cast(r.content as text) from policy_state s, policy_rules r
            where r.withdrawn_at is null order by r.code""";

    private record Snapshot(long revision, VisaVerdicts verdicts, SeasonPlan seasons) {}

    private final AtomicReference<Snapshot> latest = new AtomicReference<>();
    private final EntityManager entities;
    private final Shipment shipment;
    private final ObjectMapper json;

    VisaPolicies(EntityManager entities, Shipment shipment, ObjectMapper json) {
        this.entities = entities;
        this.shipment = shipment;
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    }

    /** The name of a revision, as answers give it. */
    static String name(long revision) {
        return "visa-" + revision;
    }

    /** The verdicts by the policy of now. */
    public VisaVerdicts current() {
        return snapshot().verdicts();
    }

    /** The dates of seasons and the steps of certification, as on record now. */
    public SeasonPlan seasons() {
        return snapshot().seasons();
    }

    private Snapshot snapshot() {
        Snapshot kept = latest.get();
        long revision = shipment.revision();
        if (kept == null || kept.revision() != revision) {
            kept = QuarkusTransaction.joiningExisting().call(this::read);
            latest.set(kept);
        }
        return kept;
    }

    public VisaPolicy policy() {
        return current().policy();
    }

    @SuppressWarnings("unchecked")
    private Snapshot read() {
        List<Tuple> rows = entities.createNativeQuery(RULES, Tuple.class).getResultList();
        long revision = ((Number) rows.getFirst().get(0)).longValue();
        List<PolicyRuleDraft> rules =
                rows.stream().map(row -> rule((String) row.get(1))).toList();
        return new Snapshot(revision, new VisaVerdicts(PolicySnapshot.of(name(revision), rules)), SeasonPlan.of(rules));
    }

    private PolicyRuleDraft rule(String content) {
        try {
            return json.readValue(content, PolicyRuleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule of the policy cannot be read", e);
        }
    }
}
