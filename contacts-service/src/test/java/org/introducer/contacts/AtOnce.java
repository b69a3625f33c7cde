package org.introducer.contacts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.introducer.testing.TestDatabase;

/** Two writes of which each begins before the other ends. */
public final class AtOnce {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    private AtOnce() {}

    /**
     * The first has written everything but its entry in the audit, which is last, when the second begins; they end when the second has come
     * as far, or waits for the first.
     */
    public static List<Response> both(Supplier<Response> first, Supplier<Response> second) throws Exception {
        try (Connection holder = TestDatabase.asSuperuser();
                Statement hold = holder.createStatement();
                Connection watcher = TestDatabase.asSuperuser();
                Statement watch = watcher.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("lock table audit_entries in share mode");
            CompletableFuture<Response> one = CompletableFuture.supplyAsync(first, AtOnce::begin);
            await().atMost(LONGEST).until(() -> waiting(watch) >= 1);
            CompletableFuture<Response> other = CompletableFuture.supplyAsync(second, AtOnce::begin);
            await().atMost(LONGEST).until(() -> waiting(watch) >= 2);
            assertTrue(!one.isDone() && !other.isDone(), "they were not at work at once");
            holder.rollback();
            return List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS));
        }
    }

    /** Each on a thread of its own: the common pool has one where there are two processors. */
    private static void begin(Runnable call) {
        Thread.ofVirtual().start(call);
    }

    /** How many wait, except for the one that seals the audit. */
    private static int waiting(Statement watch) throws SQLException {
        try (ResultSet rows = watch.executeQuery("""
                select count(*) from pg_stat_activity
                where usename = '%s' and wait_event_type = 'Lock' and query not like '%%seal_audit%%'""".formatted(TestDatabase.service()))) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
