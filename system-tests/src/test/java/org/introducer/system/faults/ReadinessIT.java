package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Readiness tells a service that is busy from one whose database is gone. */
@Tag("X21")
@Isolated("a load of so many calls a second")
class ReadinessIT {

    private static final Duration SHOWN = Duration.ofSeconds(10);
    /** What a connection may wait for the database at most, and a look. */
    private static final Duration RECOVERED = Duration.ofSeconds(35);

    private static final int PER_SECOND = 40;

    @Test
    void a_busy_service_is_ready_and_one_without_database_is_not(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                FaultProxy proxy = new FaultProxy(database.postgres().port());
                PackagedService contacts = database.service(
                                "127.0.0.1:" + proxy.port() + "/contacts?connectTimeout=2&socketTimeout=30",
                                Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "2"))
                        .until("ready", 200)) {
            Load load = new Load(contacts.url(), database.token()).warmUp(20);
            proxy.delay(Duration.ofMillis(50));
            load.start(PER_SECOND, false);
            for (int second = 0; second < 10; second++) {
                assertEquals(200, readiness(contacts), "busy, after " + second + " s");
                TimeUnit.SECONDS.sleep(1);
            }
            List<Load.Outcome> outcomes = load.stop();
            assertTrue(outcomes.stream().anyMatch(each -> each.status() == 503), "it was not overloaded");

            proxy.delay(Duration.ZERO);
            await().atMost(RECOVERED).until(() -> readiness(contacts) == 200);
            proxy.silence();
            await().atMost(SHOWN).pollInterval(Duration.ofMillis(100)).until(() -> readiness(contacts) == 503);
            proxy.heal();
            await().atMost(RECOVERED).until(() -> readiness(contacts) == 200);
        }
    }

    private static int readiness(PackagedService service) {
        return RestAssured.get(service.management() + "/q/health/ready").statusCode();
    }
}
