package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks two replicas for much more than its quota: how much it is served, and what another tenant notices of it. */
@Tag("X14")
class FairUseFaults {

    private static final int QUOTA = 600;
    private static final int EACH = 40;
    private static final int OF_OTHERS = 10;
    private static final int SECONDS = 30;
    private static final long WINDOW = 60;

    @Test
    void two_replicas_serve_one_quota_together(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("INTRODUCER_FAIR_USE_PERSON_WRITES", String.valueOf(QUOTA));
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService one = database.service(settings).until("ready", 200);
                PackagedService two = database.service(settings).until("ready", 200)) {
            new Load(one.url(), ContactsDatabase.tokenOf(UUID.randomUUID())).warmUp(200);
            new Load(two.url(), ContactsDatabase.tokenOf(UUID.randomUUID())).warmUp(200);
            Load other = new Load(one.url(), database.token()).warmUp(1);
            Duration calm = p99(served(other, SECONDS / 3));

            String greedy = ContactsDatabase.tokenOf(whoseWindowBeginsSoon());
            List<Load> calls = Stream.of(one, two)
                    .map(replica -> new Load(replica.url(), greedy).start(EACH, false))
                    .toList();
            Duration meanwhile = p99(served(other, SECONDS));
            List<Integer> answers = Stream.concat(calls.get(0).stop().stream(), calls.get(1).stop().stream())
                    .map(Load.Outcome::status)
                    .toList();

            long good = answers.stream().filter(status -> status == 201).count();
            System.out.printf(
                    "Of %d calls a quota of %d served %d; another tenant's p99 %d ms, %d ms before%n",
                    answers.size(), QUOTA, good, meanwhile.toMillis(), calm.toMillis());
            assertEquals(Set.of(201, 429), answers.stream().collect(Collectors.toSet()));
            assertTrue(good <= QUOTA + QUOTA / 10, "served " + good);
            assertTrue(good >= QUOTA - QUOTA / 10, "served " + good);
        }
    }

    /** All calls fall into one window, which begins within some seconds; each client's begins at a second of its own. */
    private static UUID whoseWindowBeginsSoon() throws InterruptedException {
        while (true) {
            UUID sub = UUID.randomUUID();
            long second = Clock.systemUTC().instant().getEpochSecond();
            long left = WINDOW - Math.floorMod(second + Math.floorMod(sub.hashCode(), WINDOW), WINDOW);
            if (left <= 3) {
                TimeUnit.SECONDS.sleep(left);
                return sub;
            }
        }
    }

    private static List<Load.Outcome> served(Load load, int seconds) throws InterruptedException {
        int before = (int) load.soFar().count();
        load.start(OF_OTHERS, false);
        TimeUnit.SECONDS.sleep(seconds);
        List<Load.Outcome> outcomes = load.stop();
        List<Load.Outcome> fresh = outcomes.subList(before, outcomes.size());
        assertTrue(fresh.stream().allMatch(each -> each.status() == 201), "somebody else is refused");
        return fresh;
    }

    private static Duration p99(List<Load.Outcome> outcomes) {
        List<Duration> took = outcomes.stream().map(Load.Outcome::took).sorted().toList();
        return took.get((took.size() * 99 - 1) / 100);
    }
}
