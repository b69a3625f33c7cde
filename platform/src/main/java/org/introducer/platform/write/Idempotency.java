package org.introducer.platform.write;

import static org.introducer.platform.problem.PlatformProblem.IDEMPOTENCY_KEY_REUSED;
import static org.introducer.platform.problem.PlatformProblem.REQUEST_IN_FLIGHT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.introducer.platform.access.Access;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;
import org.introducer.platform.write.Writes.Answer;

/** Answers a repeated POST (same key, same body) as the first time, for as long as answers are kept, a day at least; only what succeeded is kept. */
@ApplicationScoped
class Idempotency implements Purge {

    private static final String STORED = """
            select digest, status, location, etag, body, consents from idempotent_answers
            where tenant_id = ? and sub = ? and method = 'POST' and path = ? and key = ? and created_at > ?""";

    /** Both in one round trip; the second sees what was committed until the lock was taken. */
    private static final String LOCK_AND_STORED = "select pg_try_advisory_xact_lock(hashtextextended(?, 0)); " + STORED;

    private final DataSource database;
    private final Session session;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final RepeatableRequest request;
    private final Access access;
    private final RetentionPeriods periods;

    Idempotency(
            DataSource database,
            Session session,
            ObjectMapper json,
            Caller caller,
            Clock clock,
            RepeatableRequest request,
            Access access,
            RetentionPeriods periods) {
        this.database = database;
        this.session = session;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.request = request;
        this.access = access;
        this.periods = periods;
    }

    /** @param access what {@link Access#used} said when it was answered */
    record Stored(Answer answer, String access) {}

    /** The stored answer to this request, if it was answered before; 422 when the key came with another body. */
    Optional<Stored> stored() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STORED)) {
            identify(select, 1);
            try (ResultSet row = select.executeQuery()) {
                return stored(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The stored answers cannot be read", e);
        }
    }

    /** Runs the effect at most once per key, inside the caller's transaction. */
    Answer once(Supplier<Answer> effect) {
        if (request.key() == null) {
            return effect.get();
        }
        Optional<Stored> before = session.doReturningWork(this::lockAndRead);
        if (before.isPresent()) {
            return before.get().answer();
        }
        Answer answer = effect.get();
        keep(answer);
        return answer;
    }

    private Optional<Stored> lockAndRead(Connection connection) throws SQLException {
        try (PreparedStatement both = connection.prepareStatement(LOCK_AND_STORED)) {
            both.setString(1, caller.tenant() + "/" + caller.sub() + "/" + request.path() + "/" + request.key());
            identify(both, 2);
            both.execute();
            try (ResultSet lock = both.getResultSet()) {
                lock.next();
                if (!lock.getBoolean(1)) {
                    throw REQUEST_IN_FLIGHT.because(null);
                }
            }
            both.getMoreResults();
            try (ResultSet row = both.getResultSet()) {
                return stored(row);
            }
        }
    }

    private void identify(PreparedStatement select, int from) throws SQLException {
        select.setObject(from, caller.tenant());
        select.setObject(from + 1, caller.sub());
        select.setString(from + 2, request.path());
        select.setString(from + 3, request.key());
        select.setObject(
                from + 4, Instant.now(clock).minus(periods.idempotentAnswers()).atOffset(ZoneOffset.UTC));
    }

    private Optional<Stored> stored(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(row.getBytes(1), request.digest())) {
            throw IDEMPOTENCY_KEY_REUSED.because(null);
        }
        return Optional.of(new Stored(
                new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)), row.getString(6)));
    }

    private void keep(Answer answer) {
        try {
            session.createNativeMutationQuery("""
                            insert into idempotent_answers
                                (tenant_id, sub, method, path, key, digest, status, location, etag, body, consents, created_at)
                            values (:tenant, :sub, 'POST', :path, :key, :digest, :status, cast(:location as text),
                                cast(:etag as text), :body, cast(:consents as text), :now)
                            on conflict (tenant_id, sub, method, path, key) do update set digest = excluded.digest,
                                status = excluded.status, location = excluded.location, etag = excluded.etag,
                                body = excluded.body, consents = excluded.consents, created_at = excluded.created_at""")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("sub", caller.sub())
                    .setParameter("path", request.path())
                    .setParameter("key", request.key())
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

    @Override
    public String what() {
        return "stored answers";
    }

    @Override
    public int before(Instant now, RetentionPeriods kept) {
        return session.createNativeQuery("select purge_idempotent_answers(:before)", Tuple.class)
                .setParameter("before", now.minus(kept.idempotentAnswers()))
                .getSingleResult()
                .get(0, Integer.class);
    }
}
