package org.introducer.platform.write;

import static org.introducer.platform.problem.PlatformProblem.IDEMPOTENCY_KEY_REUSED;
import static org.introducer.platform.problem.PlatformProblem.REQUEST_IN_FLIGHT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.introducer.platform.access.Access;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes.Answer;

/** Answers a repeated POST (same key, same body) as the first time, for 24 hours; only what succeeded is kept. */
@ApplicationScoped
class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final RepeatableRequest request;
    private final Access access;

    Idempotency(
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Clock clock,
            RepeatableRequest request,
            Access access) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.request = request;
        this.access = access;
    }

    /** @param consents what {@link Access#used} said when it was answered */
    record Stored(Answer answer, String consents) {}

    /** The stored answer to this request, if it was answered before; 422 when the key came with another body. */
    @Transactional
    Optional<Stored> stored() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = scoped(entities.createNativeQuery("""
                        select digest, status, location, etag, body, consents from idempotent_answers
                        where tenant_id = :tenant and sub = :sub and method = :method and path = :path and key = :key
                          and created_at > :oldest""", Tuple.class))
                .setParameter("oldest", Instant.now(clock).minus(KEPT))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Tuple row = rows.getFirst();
        if (!MessageDigest.isEqual((byte[]) row.get(0), request.digest())) {
            throw IDEMPOTENCY_KEY_REUSED.because(null);
        }
        return Optional.of(new Stored(
                new Answer(((Number) row.get(1)).intValue(), (String) row.get(2), (String) row.get(3), row.get(4)),
                (String) row.get(5)));
    }

    /** Runs the effect at most once per key, inside the caller's transaction. */
    Answer once(Supplier<Answer> effect) {
        if (request.key() == null) {
            return effect.get();
        }
        boolean alone = (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:scope, 0))")
                .setParameter(
                        "scope", caller.tenant() + "/" + caller.sub() + "/" + request.path() + "/" + request.key())
                .getSingleResult();
        if (!alone) {
            throw REQUEST_IN_FLIGHT.because(null);
        }
        Optional<Stored> before = stored();
        if (before.isPresent()) {
            return before.get().answer();
        }
        Answer answer = effect.get();
        keep(answer);
        return answer;
    }

    private void keep(Answer answer) {
        try {
            scoped(entities.createNativeQuery("""
                            insert into idempotent_answers
                                (tenant_id, sub, method, path, key, digest, status, location, etag, body, consents, created_at)
                            values (:tenant, :sub, :method, :path, :key, :digest, :status, cast(:location as text),
                                cast(:etag as text), :body, cast(:consents as text), :now)
                            on conflict (tenant_id, sub, method, path, key) do update set digest = excluded.digest,
                                status = excluded.status, location = excluded.location, etag = excluded.etag,
                                body = excluded.body, consents = excluded.consents, created_at = excluded.created_at"""))
                    .setParameter("digest", request.digest())
                    .setParameter("status", answer.status())
                    .setParameter("location", answer.location())
                    .setParameter("etag", answer.etag())
                    .setParameter("body", json.writeValueAsString(answer.body()))
                    .setParameter("consents", access.used())
                    .setParameter("now", Instant.now(clock))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer must be JSON", e);
        }
    }

    private Query scoped(Query query) {
        return query.setParameter("tenant", caller.tenant())
                .setParameter("sub", caller.sub())
                .setParameter("method", "POST")
                .setParameter("path", request.path())
                .setParameter("key", request.key());
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void purge() {
        entities.createNativeQuery("select purge_idempotent_answers(:before)")
                .setParameter("before", Instant.now(clock).minus(KEPT))
                .getSingleResult();
    }
}
