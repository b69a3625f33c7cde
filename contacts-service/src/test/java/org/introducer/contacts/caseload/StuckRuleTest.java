package org.introducer.contacts.caseload;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X18")
class StuckRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");
    private static final StuckRule RULE = new StuckRule(28);

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    void whoever_has_done_nothing_for_longer_than_the_days_is_stuck() {
        assertFalse(RULE.isStuck(ago(28), ago(100), NOW));
        assertTrue(RULE.isStuck(ago(29), ago(100), NOW));
        assertTrue(RULE.isStuck(null, ago(29), NOW));
    }

    @Test
    void who_consented_of_late_is_not_stuck_however_long_ago_something_happened() {
        assertFalse(RULE.isStuck(null, ago(3), NOW));
        assertFalse(RULE.isStuck(ago(300), ago(3), NOW));
    }
}
