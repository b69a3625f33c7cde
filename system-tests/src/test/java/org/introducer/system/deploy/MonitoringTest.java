package org.introducer.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts, as far as they can be read without a Prometheus; that their metrics exist is asked in {@code LogsIT}. */
@Tag("X21")
class MonitoringTest {

    @Test
    void every_alert_has_lines_that_say_what_to_do() throws IOException {
        String operating = Files.readString(Committed.root().resolve("docs/operating.md"));
        assertTrue(WatchedMetrics.alerts().size() >= 5);
        for (JsonNode alert : WatchedMetrics.alerts()) {
            String name = alert.path("alert").asText();
            assertTrue(operating.contains("\n### " + name + "\n"), name);
            assertEquals(
                    "docs/operating.md#" + name.toLowerCase(Locale.ROOT),
                    alert.at("/annotations/runbook").asText());
            assertEquals("page", alert.at("/labels/severity").asText(), name);
            assertTrue(alert.at("/annotations/summary").isTextual(), name);
        }
    }

    @Test
    void the_names_of_metrics_are_read_from_expressions() {
        assertEquals(
                Set.of("a_count", "b_sum"),
                WatchedMetrics.namesIn(
                        "topk(10, sum by (job, uri) (rate(a_count{job=~\"$service\",area=\"heap\"}[5m])) / b_sum > 0.5)"));
    }
}
