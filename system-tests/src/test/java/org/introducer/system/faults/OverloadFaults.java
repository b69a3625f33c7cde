package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twice as many calls as can be served, for calls come whether earlier ones were answered or not. The database is made far away and
 * its connections few, so that the capacity is that of the connections and not of the machine that tests.
 */
class OverloadFaults {

    private static final Duration FAR = Duration.ofMillis(10);
    private static final int CONNECTIONS = 4;
    private static final int AT_ONCE = 20;
    private static final int SECONDS = 10;

    @Test
    void the_goodput_stays_and_refusals_are_quick(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                FaultProxy proxy = new FaultProxy(database.postgres().port());
                PackagedService contacts = database.service(
                                "127.0.0.1:" + proxy.port() + "/contacts?connectTimeout=2&socketTimeout=30",
                                Map.of(
                                        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", String.valueOf(CONNECTIONS),
                                        "INTRODUCER_HTTP_AT_ONCE", String.valueOf(AT_ONCE)))
                        .until("ready", 200)) {
            Load load = new Load(contacts.url(), database.token()).warmUp(100);
            proxy.delay(FAR);
            double peak = peak(load);
            int offered = (int) Math.ceil(2 * peak);
            load.start(offered, false);
            TimeUnit.SECONDS.sleep(SECONDS);
            List<Load.Outcome> outcomes = load.stop();

            long good = outcomes.stream().filter(each -> each.status() == 201).count();
            List<Load.Outcome> refused =
                    outcomes.stream().filter(each -> each.status() == 503).toList();
            double goodput = good / (double) SECONDS;
            List<Duration> refusals =
                    refused.stream().map(Load.Outcome::took).sorted().toList();
            System.out.printf(
                    "Peak %.1f/s, offered %d/s, goodput %.1f/s (%.0f %%), refused %d: median %s, p95 %s, slowest %s%n",
                    peak,
                    offered,
                    goodput,
                    100 * goodput / peak,
                    refused.size(),
                    at(refusals, 50),
                    at(refusals, 95),
                    at(refusals, 100));
            assertEquals(
                    Set.of(201, 503),
                    outcomes.stream().map(Load.Outcome::status).collect(Collectors.toSet()));
            assertTrue(goodput >= 0.8 * peak, "goodput " + goodput + " of " + peak);
            assertTrue(refused.stream().allMatch(each -> each.said().contains("retry-after")));
            assertTrue(at(refusals, 95).compareTo(Duration.ofMillis(100)) < 0, "refusals take " + at(refusals, 95));
        }
    }

    /** Calls a second when as many callers as there are connections, and some more, each wait for their answer. */
    private static double peak(Load load) throws InterruptedException {
        AtomicInteger good = new AtomicInteger();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS / 2).toNanos();
        List<Thread> callers = IntStream.range(0, CONNECTIONS + 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        if (load.overKept().status() == 201) {
                            good.incrementAndGet();
                        }
                    }
                }))
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }
        return good.get() / (SECONDS / 2.0);
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }
}
