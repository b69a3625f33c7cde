package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas behind haproxy, which asks them every half second whether they are ready, are restarted one after the other. */
class RollingRestartFaults {

    private static final int PER_SECOND = Integer.getInteger("introducer.rate", 100);
    private static final Map<String, String> SETTINGS = Map.of("INTRODUCER_HTTP_DRAIN_DELAY", "4s");

    @Test
    void no_call_fails(@TempDir Path folder) throws Exception {
        Haproxy.assumeInstalled();
        try (ContactsDatabase database = new ContactsDatabase(folder)) {
            PackagedService first = database.service(SETTINGS).until("ready", 200);
            PackagedService second = database.service(SETTINGS).until("ready", 200);
            try (Haproxy balancer = new Haproxy(folder, first, second)) {
                Load load = new Load(balancer.url(), database.token());
                balancer.until(2);
                load.warmUp(200).start(PER_SECOND, true);
                TimeUnit.SECONDS.sleep(2);
                first = restarted(first, balancer);
                second = restarted(second, balancer);
                TimeUnit.SECONDS.sleep(2);
                List<Load.Outcome> outcomes = load.stop();

                Map<Integer, Long> byStatus =
                        outcomes.stream().collect(Collectors.groupingBy(Load.Outcome::status, Collectors.counting()));
                System.out.printf(
                        "Rolling restart at %d calls a second: %s%n%s", PER_SECOND, byStatus, balancer.said());
                assertEquals(
                        List.of(),
                        outcomes.stream()
                                .filter(each -> each.status() != 201)
                                .limit(5)
                                .toList(),
                        byStatus.toString());
                Set<String> lost =
                        outcomes.stream().flatMap(each -> each.id().stream()).collect(Collectors.toSet());
                lost.removeAll(ContactsDatabase.stored(database.postgres()));
                assertEquals(Set.of(), lost);
            } finally {
                first.close();
                second.close();
            }
        }
    }

    private static PackagedService restarted(PackagedService replica, Haproxy balancer) throws Exception {
        replica.process().destroy();
        assertTrue(replica.process().waitFor(60, TimeUnit.SECONDS), "it does not end");
        PackagedService again = replica.again().until("ready", 200);
        balancer.until(2);
        TimeUnit.SECONDS.sleep(Haproxy.SLOW_START_SECONDS);
        return again;
    }
}
