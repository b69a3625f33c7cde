package org.introducer.platform.write;

import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.introducer.platform.audit.AuditTrail;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.http.Links;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Every write goes through here: one short transaction with its audit entry and, for a POST with an Idempotency-Key, the
 * answer that a repeat will get. Remote calls come before, never inside. What changes or deletes something asks for {@code If-Match}.
 */
@ApplicationScoped
public class Writes {

    private static final int ATTEMPTS = 4;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final Links links;
    private final Preconditions preconditions;

    Writes(
            EntityManager entities,
            AuditTrail audit,
            Idempotency idempotency,
            Links links,
            Preconditions preconditions) {
        this.entities = entities;
        this.audit = audit;
        this.idempotency = idempotency;
        this.links = links;
        this.preconditions = preconditions;
    }

    /** What a write stores and shows; its id makes the address. */
    public interface Created extends Versioned {
        UUID id();

        /** The status as an item of a batch. */
        default int itemStatus() {
            return 201;
        }
    }

    /** 201 with {@code Location}, ETag and the body. {@code collection} is the path of the list, such as {@code /v1/contacts}. */
    public <V extends Created> RestResponse<V> created(String collection, Supplier<V> effect) {
        return made(201, collection, effect);
    }

    /** 202 with the {@code Location} of the job that will do it. */
    public <V extends Created> RestResponse<V> accepted(String collection, Supplier<V> effect) {
        return made(202, collection, effect);
    }

    /** 200 with a body, for a POST that changes something but creates no resource of its own. */
    public <V> RestResponse<V> done(Supplier<V> effect) {
        return answered(() -> new Answer(200, null, null, effect.get()));
    }

    /** 207 with an item for each of the request, in one transaction with one audit entry. */
    public <V> RestResponse<V> multiple(Supplier<V> effect) {
        return answered(() -> new Answer(207, null, null, effect.get()));
    }

    /**
     * An update of what is there: one transaction, one audit entry; the view is made after the flush, with its new version.
     *
     * @param current what is changed, which the caller must have read in this version: 428, 412
     */
    public <C extends Versioned, E, V> V changed(Supplier<C> current, Function<C, E> effect, Function<E, V> view) {
        return changed(current, Versioned::version, effect, view);
    }

    /** The same for what has another version than its row. */
    public <C, E, V> V changed(
            Supplier<C> current, ToLongFunction<C> version, Function<C, E> effect, Function<E, V> view) {
        return recorded(
                () -> {
                    C found = current.get();
                    preconditions.requireMatch(version.applyAsLong(found));
                    return effect.apply(found);
                },
                view);
    }

    /** Creates what is not there, or replaces it in the version that the caller has read: 428, 412. */
    public <C extends Versioned, E, V> V replaced(
            Supplier<Optional<C>> current, Function<Optional<C>, E> effect, Function<E, V> view) {
        return recorded(
                () -> {
                    Optional<C> found = current.get();
                    found.ifPresentOrElse(
                            there -> preconditions.requireMatch(there.version()), preconditions::requireNoMatch);
                    return effect.apply(found);
                },
                view);
    }

    /** The same as an answer with the ETag: 201 for what was not there, else 200. */
    public <C extends Versioned, E, V extends Versioned> RestResponse<V> put(
            Supplier<Optional<C>> current, Function<Optional<C>, E> effect, Function<E, V> view) {
        return put(current, effect, view, _ -> null);
    }

    /** @param path of what was created, for {@code Location}; null: without */
    public <C extends Versioned, E, V extends Versioned> RestResponse<V> put(
            Supplier<Optional<C>> current,
            Function<Optional<C>, E> effect,
            Function<E, V> view,
            Function<V, String> path) {
        record Put<T>(boolean created, T what) {}
        Put<V> put = replaced(
                current,
                found -> new Put<>(found.isEmpty(), effect.apply(found)),
                done -> new Put<>(done.created(), view.apply(done.what())));
        RestResponse.ResponseBuilder<V> answer = RestResponse.ResponseBuilder.<V>create(put.created() ? 201 : 200)
                .entity(put.what());
        String created = put.created() ? path.apply(put.what()) : null;
        return (created == null ? answer : answer.header("Location", links.to(created))).build();
    }

    /** A write that does not depend on what the caller has read before. */
    public <E, V> V recorded(Supplier<E> effect, Function<E, V> view) {
        return inTransaction(() -> {
            E entity = effect.get();
            entities.flush();
            V shown = view.apply(entity);
            audit.recordDone(audit.action());
            return shown;
        });
    }

    /** A deletion of what is there, in the version that the caller has read: 428, 412. */
    public <C extends Versioned> void deleted(Supplier<C> current, Consumer<C> effect) {
        changed(
                current,
                found -> {
                    effect.accept(found);
                    return found;
                },
                _ -> null);
    }

    /** A write of a worker, which has no request: the audit names the job's kind. */
    public <T> T byWorker(String action, Supplier<T> effect) {
        return byWorker(action, SHORT, effect);
    }

    /** A write of a worker that may take longer than a request may. */
    public <T> T byWorker(String action, Duration most, Supplier<T> effect) {
        return inTransaction(most, () -> {
            T result = effect.get();
            entities.flush();
            audit.recordDone(action);
            return result;
        });
    }

    private <V extends Created> RestResponse<V> made(int status, String collection, Supplier<V> effect) {
        return answered(() -> {
            V view = effect.get();
            entities.flush();
            return new Answer(status, links.to(collection + "/" + view.id()), Versioned.etag(view.version()), view);
        });
    }

    private <V> RestResponse<V> answered(Supplier<Answer> effect) {
        return inTransaction(() -> idempotency.once(() -> {
                    Answer answer = effect.get();
                    entities.flush();
                    audit.recordDone(audit.action());
                    return answer;
                }))
                .toResponse();
    }

    /** Deadlocks and serialization failures are tried again: the transaction left nothing behind. */
    private <T> T inTransaction(Supplier<T> effect) {
        return inTransaction(SHORT, effect);
    }

    private <T> T inTransaction(Duration most, Supplier<T> effect) {
        for (int attempt = 1; ; attempt++) {
            audit.begin();
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout((int) most.toSeconds())
                        .call(effect::get);
            } catch (RuntimeException e) {
                if (!transientConflict(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw UNAVAILABLE.because("Too many writers at once; try again.");
                }
            }
        }
    }

    private static boolean transientConflict(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** What a POST answers: kept for repeats when the caller gave a key. {@code body} is a view, or JSON text on replay. */
    record Answer(int status, String location, String etag, Object body) {

        @SuppressWarnings("unchecked")
        <V> RestResponse<V> toResponse() {
            RestResponse.ResponseBuilder<V> response = RestResponse.ResponseBuilder.<V>create(status)
                    .entity((V) body)
                    .type(JSON);
            if (location != null) {
                response.header("Location", location);
            }
            if (etag != null) {
                response.header("ETag", etag);
            }
            return response.build();
        }
    }
}
