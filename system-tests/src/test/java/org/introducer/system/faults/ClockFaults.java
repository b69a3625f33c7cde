package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas whose clocks are an hour before and an hour after that of their database. */
class ClockFaults {

    @Test
    void they_write_read_and_repeat_what_the_other_wrote(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService late = database.service(clock("-PT1H")).until("ready", 200);
                PackagedService early = database.service(clock("PT1H")).until("ready", 200)) {
            Load toLate = new Load(late.url(), database.token()).warmUp(1);
            Load toEarly = new Load(early.url(), database.token()).warmUp(1);
            for (Load[] order : new Load[][] {{toLate, toEarly}, {toEarly, toLate}}) {
                String key = UUID.randomUUID().toString();
                String body = Load.body();
                Load.Outcome first = order[0].overKept(key, body);
                assertEquals(201, first.status(), first.said());
                Load.Outcome again = order[1].overKept(key, body);
                assertEquals(first.id(), again.id(), "a repeat at the other replica is the same contact");
                assertTrue(again.said().contains("idempotency-replayed"), again.said());
            }
            assertEquals(4, ContactsDatabase.stored(database.postgres()).size());
        }
    }

    private static Map<String, String> clock(String offset) {
        return Map.of("QUARKUS_PROFILE", "prod,local", "INTRODUCER_CLOCK_OFFSET", offset);
    }
}
