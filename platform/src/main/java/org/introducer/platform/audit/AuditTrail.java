package org.introducer.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/**
 * Writes one entry per mutating call, in its transaction: who, when, which operation, which object, which fields. Values
 * are kept as keyed hashes only, so that erasing the data erases it; a worker seals the entries into a chain per tenant.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int SEAL_BATCH = 1000;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Changes changes;
    private final Clock clock;
    private final Instance<RoutingContext> request;
    private final KeyedDigests digests;

    AuditTrail(
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Changes changes,
            Clock clock,
            Instance<RoutingContext> request,
            KeyedDigests digests) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
        this.request = request;
        this.digests = digests;
    }

    /** Discards the changes of an attempt that failed. */
    public void begin() {
        changes.take();
    }

    /** Records what the current transaction has done so far as one entry; to be called after the flush. */
    public void recordDone(String action) {
        List<Changes.Change> all = changes.take();
        Changes.Change main = all.isEmpty() ? null : all.getFirst();
        Mac mac = digests.mac();
        List<AuditedChange> noted =
                all.stream().map(change -> noted(change, mac)).toList();
        insert(action, "DONE", main == null ? null : main.type(), main == null ? null : main.id(), noted);
    }

    /** Records a refused call, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recordRefused(String action, String why) {
        insert(action, "REFUSED", null, null, List.of(AuditedChange.refused(why)));
    }

    @Scheduled(every = "${introducer.audit-seal-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() {
        entities.createNativeQuery("select seal_audit(:most)")
                .setParameter("most", SEAL_BATCH)
                .getSingleResult();
    }

    private static AuditedChange noted(Changes.Change change, Mac mac) {
        Map<String, String> fields = new LinkedHashMap<>();
        change.fields().forEach(field -> fields.put(field.name(), hash(change.id(), field, mac)));
        return AuditedChange.of(change.type(), change.id(), fields);
    }

    private static String hash(UUID id, Changes.Field field, Mac mac) {
        if (field.value() == null) {
            return "";
        }
        mac.update((id + "/" + field.name() + "/").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(field.value().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private void insert(String action, String outcome, String type, UUID id, List<AuditedChange> noted) {
        Identity who = caller.require();
        try {
            entities.createNativeQuery("""
                            insert into audit_entries
                                (tenant_id, at, sub, applicant_id, action, outcome, object_type, object_id, request_id, changes)
                            values (:tenant, :at, :sub, :applicant, :action, :outcome, cast(:type as text),
                                cast(:id as uuid), cast(:request as text), cast(:changes as jsonb))""")
                    .setParameter("tenant", who.tenant())
                    .setParameter("at", Instant.now(clock))
                    .setParameter("sub", who.sub())
                    .setParameter("applicant", who.applicantId())
                    .setParameter("action", action)
                    .setParameter("outcome", outcome)
                    .setParameter("type", type)
                    .setParameter("id", id == null ? null : id.toString())
                    .setParameter("request", requestId())
                    .setParameter("changes", json.writeValueAsString(noted))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String requestId() {
        io.opentelemetry.api.trace.SpanContext span =
                io.opentelemetry.api.trace.Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** The operation as the audit names it: method and path of the current request. */
    public String action() {
        RoutingContext current = request.get();
        return current.request().method() + " " + current.normalizedPath();
    }
}
