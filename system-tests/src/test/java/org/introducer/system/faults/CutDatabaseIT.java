package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the database is reset at bytes spread over all that a write sends and receives. */
class CutDatabaseIT {

    /** More in a longer run: {@code -Dintroducer.cuts=500}. */
    private static final int CUTS = Integer.getInteger("introducer.cuts", 40);

    private static final int SETTLED = 7;
    private static final long END = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @Tag("X04")
    void what_is_acknowledged_is_stored_and_what_is_unknown_can_be_repeated(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                FaultProxy proxy = new FaultProxy(database.postgres().port());
                PackagedService contacts = database.service(
                                "127.0.0.1:" + proxy.port() + "/contacts?connectTimeout=2&socketTimeout=5",
                                Map.of(
                                        "QUARKUS_DATASOURCE_JDBC_MIN_SIZE",
                                        "1",
                                        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                                        "1"))
                        .until("ready", 200)) {
            Load load = new Load(contacts.url(), database.token()).warmUp(20);
            Map<Integer, Integer> first = new TreeMap<>();
            int storedUnsaid = 0;

            for (int cut = 0; cut < CUTS; cut++) {
                // As often as the driver needs to settle: each new connection prepares its statements anew.
                load.warmUp(SETTLED);
                long before = proxy.passed();
                assertEquals(201, load.overKept().status());
                long whole = proxy.passed() - before;
                int stored = ContactsDatabase.stored(database.postgres()).size();
                String key = UUID.randomUUID().toString();
                String body = Load.body();
                long at = place(cut, whole);
                proxy.cutAfter(at);
                Load.Outcome outcome = load.overKept(key, body);
                proxy.heal();
                first.merge(outcome.status(), 1, Integer::sum);
                Set<String> now = ContactsDatabase.stored(database.postgres());
                if (outcome.status() == 201) {
                    assertTrue(now.contains(outcome.id().orElseThrow()), "acknowledged and not stored, cut at " + at);
                } else {
                    assertEquals(503, outcome.status(), "cut at " + at + ": " + outcome.said());
                    assertTrue(outcome.said().contains("retry-after"), outcome.said());
                    storedUnsaid += now.size() - stored;
                }
                repeated(load, key, body, at);
                assertEquals(
                        stored + 1, ContactsDatabase.stored(database.postgres()).size(), "rows, cut at " + at);
            }
            System.out.printf(
                    "Cut %d times: first answers %s, %d stored though the answer was 503%n", CUTS, first, storedUnsaid);
            assertTrue(first.getOrDefault(503, 0) > CUTS / 4, "the cuts were not felt: " + first);
            assertTrue(storedUnsaid > 0, "no cut fell between a commit and its acknowledgement");
        }
    }

    /** Every second cut anywhere, the others in the last bytes, where the commit is acknowledged. */
    private static long place(int cut, long whole) {
        return Math.max(1, cut % 2 == 0 ? whole * cut / CUTS : whole - cut / 2 * 5L % END);
    }

    /** With the same key, until it is answered: it must be the one that was stored, or now be stored. */
    private static void repeated(Load load, String key, String body, long at) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Load.Outcome again = load.overKept(key, body);
        while (again.status() != 201 && System.nanoTime() < until) {
            assertTrue(
                    again.status() == 503 || again.said().contains("request-in-flight"),
                    "repeated after a cut at " + at + ": " + again);
            TimeUnit.MILLISECONDS.sleep(50);
            again = load.overKept(key, body);
        }
        assertEquals(201, again.status(), "repeated after a cut at " + at + ": " + again);
    }
}
