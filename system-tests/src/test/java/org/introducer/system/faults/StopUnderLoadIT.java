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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that is asked to stop while it is called answers everything that it accepted. */
@Isolated("a load of so many calls a second")
class StopUnderLoadIT {

    private static final int PER_SECOND = 50;

    @Test
    @Tag("X21")
    void no_call_is_cut_and_nothing_is_stored_without_an_answer(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService contacts = database.service(Map.of("INTRODUCER_HTTP_DRAIN_DELAY", "2s"))
                        .until("ready", 200)) {
            Load load = new Load(contacts.url(), database.token()).warmUp(100);
            Set<String> before = ContactsDatabase.stored(database.postgres());
            load.start(PER_SECOND, true);
            TimeUnit.SECONDS.sleep(3);
            contacts.process().destroy();
            assertTrue(contacts.process().waitFor(60, TimeUnit.SECONDS), "it does not end");
            TimeUnit.SECONDS.sleep(1);
            List<Load.Outcome> outcomes = load.stop();

            Map<Integer, Long> byStatus =
                    outcomes.stream().collect(Collectors.groupingBy(Load.Outcome::status, Collectors.counting()));
            System.out.println("Stopped under load: " + byStatus);
            assertEquals(
                    List.of(),
                    outcomes.stream().filter(each -> each.status() == -1).toList(),
                    "cut");
            assertTrue(Set.of(0, 201, 503).containsAll(byStatus.keySet()), byStatus.toString());
            assertTrue(byStatus.getOrDefault(201, 0L) > PER_SECOND, byStatus.toString());
            assertTrue(byStatus.getOrDefault(0, 0L) > 0, "nobody was refused: it was not stopped under load");
            Set<String> acknowledged =
                    outcomes.stream().flatMap(each -> each.id().stream()).collect(Collectors.toSet());
            Set<String> stored = ContactsDatabase.stored(database.postgres());
            stored.removeAll(before);
            assertEquals(acknowledged, stored);
            assertEquals(
                    List.of(),
                    contacts.said()
                            .filter(line -> line.contains("\"level\":\"ERROR\""))
                            .toList(),
                    "what is cut by the stop is no error");
        }
    }
}
