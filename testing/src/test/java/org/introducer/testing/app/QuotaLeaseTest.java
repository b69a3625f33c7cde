package org.introducer.testing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database does about replicas that take parts of one quota at the same time. */
@PlatformTest
@Tag("X14")
class QuotaLeaseTest {

    private static final int MOST = 1000;
    private static final int WANTED = 7;

    private final UUID tenant = UUID.randomUUID();
    private final UUID sub = UUID.randomUUID();

    @Test
    void replicas_that_lease_at_the_same_time_get_the_quota_together_and_no_more() throws Exception {
        List<Callable<Integer>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replicas.add(() -> {
                int granted = 0;
                try (Connection replica = TestDatabase.asService()) {
                    for (int lease = 0; lease < 60; lease++) {
                        granted += lease(replica, false)[0];
                    }
                }
                return granted;
            });
        }
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas.size())) {
            for (Future<Integer> each : threads.invokeAll(replicas)) {
                granted += each.get();
            }
        }
        assertEquals(MOST, granted);
    }

    @Test
    void reads_and_writes_and_windows_are_apart() throws SQLException {
        try (Connection replica = TestDatabase.asService()) {
            assertEquals(List.of(WANTED, WANTED), answer(lease(replica, false)));
            assertEquals(List.of(WANTED, 2 * WANTED), answer(lease(replica, false)));
            assertEquals(List.of(WANTED, WANTED), answer(lease(replica, true)));
        }
    }

    @Test
    void the_service_cannot_give_itself_more() throws SQLException {
        try (Connection replica = TestDatabase.asService();
                Statement statement = replica.createStatement()) {
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.executeUpdate("update quota_leases set leased = 0"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    private int[] lease(Connection replica, boolean writes) throws SQLException {
        try (PreparedStatement statement = replica.prepareStatement(
                "select granted, total from lease_quota(?, ?, ?, timestamptz '2026-11-29 12:00Z', ?, ?)")) {
            statement.setObject(1, tenant);
            statement.setObject(2, sub);
            statement.setBoolean(3, writes);
            statement.setInt(4, WANTED);
            statement.setInt(5, MOST);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new int[] {rows.getInt(1), rows.getInt(2)};
            }
        }
    }

    private static List<Integer> answer(int... values) {
        return List.of(values[0], values[1]);
    }
}
