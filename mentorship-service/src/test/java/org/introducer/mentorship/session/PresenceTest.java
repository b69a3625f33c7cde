package org.introducer.mentorship.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M18")
class PresenceTest {

    private static final Instant NOW = Instant.parse("2027-09-10T12:00:00Z");
    private static final Optional<Presence.Said> NOTHING = Optional.empty();

    @Test
    void nobody_has_said_anything() {
        assertEquals(Presence.UNKNOWN, Presence.of(NOTHING, NOTHING, NOTHING, NOW));
    }

    @Test
    void an_own_absence_is_believed_whatever_the_other_says() {
        assertEquals(Presence.ABSENT, Presence.of(said(false, 0), said(true, 0), NOTHING, NOW));
        assertEquals(Presence.ABSENT, Presence.of(said(false, 0), NOTHING, NOTHING, NOW));
    }

    @Test
    void one_voice_for_a_presence_is_enough() {
        assertEquals(Presence.PRESENT, Presence.of(NOTHING, said(true, 0), NOTHING, NOW));
        assertEquals(Presence.PRESENT, Presence.of(said(true, 0), NOTHING, NOTHING, NOW));
        assertEquals(Presence.PRESENT, Presence.of(said(true, 0), said(true, 0), NOTHING, NOW));
    }

    @Test
    void an_absence_that_only_the_other_side_states_stands_after_a_week() {
        assertEquals(Presence.SAID_ABSENT, Presence.of(NOTHING, said(false, 0), NOTHING, NOW));
        assertEquals(Presence.SAID_ABSENT, Presence.of(NOTHING, said(false, 6), NOTHING, NOW));
        assertEquals(Presence.ABSENT, Presence.of(NOTHING, said(false, 7), NOTHING, NOW));
    }

    @Test
    void a_contradiction_is_for_a_coordinator_who_decides_alone() {
        assertEquals(Presence.DISPUTED, Presence.of(said(true, 0), said(false, 30), NOTHING, NOW));
        assertEquals(Presence.PRESENT, Presence.of(said(true, 0), said(false, 30), said(true, 0), NOW));
        assertEquals(Presence.ABSENT, Presence.of(said(true, 0), said(false, 30), said(false, 0), NOW));
    }

    private static Optional<Presence.Said> said(boolean came, int daysAgo) {
        return Optional.of(new Presence.Said(came, NOW.minus(Duration.ofDays(daysAgo))));
    }
}
