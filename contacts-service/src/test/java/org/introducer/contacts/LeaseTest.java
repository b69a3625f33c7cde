package org.introducer.contacts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker whose claim was lost to another does not prolong the claim of that one. */
@ContactsTest
@Tag("C17")
class LeaseTest {

    private static final String KIND = "test-lease";
    private static final CountDownLatch END = new CountDownLatch(1);

    @ApplicationScoped
    static class Working implements JobHandler {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Job job) {
            try {
                END.await(60, SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_lease_is_prolonged_by_who_has_it_and_by_nobody_else() throws Exception {
        String id = UUID.randomUUID().toString();
        asked("insert into jobs (tenant_id, id, version, kind, sub, applicant_id, state, created_at)"
                + " values ('%s', '%s', 0, '%s', '%s', '%s', 'QUEUED', now()) returning 1"
                        .formatted(UUID.randomUUID(), id, KIND, UUID.randomUUID(), UUID.randomUUID()));
        try {
            await().atMost(30, SECONDS).until(() -> asked(one("state", id)).equals("RUNNING"));
            String first = asked(one("lease_until", id));
            await().atMost(20, SECONDS)
                    .until(() -> !asked(one("lease_until", id)).equals(first));
            String taken = asked("update jobs set attempts = attempts + 1, lease_until = now() + interval '1 hour'"
                    + " where id = '%s' returning lease_until".formatted(id));
            await().during(12, SECONDS)
                    .atMost(20, SECONDS)
                    .untilAsserted(() -> assertEquals(taken, asked(one("lease_until", id))));
        } finally {
            END.countDown();
        }
    }

    private static String one(String column, String id) {
        return "select %s from jobs where id = '%s'".formatted(column, id);
    }

    private static String asked(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
