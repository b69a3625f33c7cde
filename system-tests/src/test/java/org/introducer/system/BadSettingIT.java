package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service with a bad setting does not start, and says which in one line. */
@Tag("X21")
class BadSettingIT {

    @ParameterizedTest(name = "{1}={2}")
    @CsvSource({
        "CONTACTS, introducer.http.at-once, many, many",
        "CONTACTS, introducer.retention.import-rows, PT1H, must be a day at least",
        "PROGRAMS, introducer.reference-data, ture, must be true or false",
        "PROGRAMS, introducer.audit-key, short, must have at least 16 characters",
        "MENTORSHIP, introducer.matching.most-options, 0, must be greater than or equal to 1"
    })
    void a_bad_setting_is_named_in_one_line(Service service, String key, String value, String why)
            throws IOException, InterruptedException {
        String variable = key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
        try (PackagedService started =
                PackagedService.start(service, Ports.anyFree(), 1, Passwords.inMemory(), Map.of(variable, value))) {
            assertTrue(started.process().waitFor(60, TimeUnit.SECONDS), "it runs");
            assertNotEquals(0, started.process().exitValue());
            List<String> naming =
                    started.said().filter(line -> line.contains(key)).toList();
            assertEquals(1, naming.size(), () -> String.join("\n", naming));
            assertTrue(naming.getFirst().contains(why), naming.getFirst());
            assertTrue(started.said().noneMatch(line -> line.startsWith("\tat ")), "a stack trace");
        }
    }
}
