package org.introducer.mentorship.event.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.event.report.HeldMeetings.Guest;
import org.introducer.mentorship.event.report.HeldMeetings.Pair;
import org.introducer.mentorship.event.report.HeldMeetings.Planned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M28")
class HeldMeetingsTest {

    private static final Instant START = Instant.parse("2027-09-11T14:00:00Z");
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final Guest PRESENT = new Guest(_ -> true, null);
    private static final Guest NOT_CHECKED_IN = new Guest(_ -> false, null);

    private final UUID mentor = UUID.randomUUID();
    private final Planned first = meeting(1);
    private final Planned second = meeting(2);

    @Test
    void a_meeting_has_taken_place_when_its_round_is_over_and_not_before() {
        HeldMeetings during = held(PRESENT, PRESENT, end(1).minusSeconds(1));
        assertEquals(Map.of(), during.held());
        assertEquals(Optional.of(end(1)), during.next());
        HeldMeetings after = held(PRESENT, PRESENT, end(1));
        assertEquals(Map.of(first.pair(), first), after.held());
        assertEquals(Optional.of(end(2)), after.next());
        HeldMeetings over = held(PRESENT, PRESENT, end(2));
        assertEquals(Map.of(first.pair(), first, second.pair(), second), over.held());
        assertEquals(Optional.empty(), over.next());
    }

    @Test
    void nobody_met_whom_nobody_has_checked_in() {
        for (HeldMeetings meetings :
                List.of(held(NOT_CHECKED_IN, PRESENT, end(1)), held(PRESENT, NOT_CHECKED_IN, end(1)))) {
            assertEquals(Map.of(), meetings.held());
            assertEquals(Optional.empty(), meetings.next());
            assertTrue(meetings.isMissed(first.pair()));
        }
    }

    @Test
    void who_comes_late_has_missed_the_rounds_before() {
        HeldMeetings meetings = held(new Guest(round -> round >= 2, null), PRESENT, end(2));
        assertEquals(Map.of(second.pair(), second), meetings.held());
        assertTrue(meetings.isMissed(first.pair()));
        assertFalse(meetings.isMissed(second.pair()));
    }

    @Test
    void who_is_taken_off_the_list_met_those_of_the_rounds_before() {
        assertEquals(
                Map.of(first.pair(), first),
                held(new Guest(_ -> true, end(1)), PRESENT, end(2)).held());
        assertEquals(
                Map.of(),
                held(PRESENT, new Guest(_ -> true, end(1).minusSeconds(1)), end(2))
                        .held());
    }

    @Test
    void of_whom_nothing_is_kept_any_longer_nothing_is_known() {
        HeldMeetings meetings = HeldMeetings.of(List.of(first), Map.of(mentor, PRESENT), end(1));
        assertEquals(Map.of(), meetings.held());
        assertFalse(meetings.isMissed(first.pair()));
        assertFalse(meetings.isMissed(new Pair(UUID.randomUUID(), first.pair().menteeId())));
    }

    @Test
    void a_meeting_that_is_not_in_the_timetable_any_more_is_missed() {
        HeldMeetings meetings =
                HeldMeetings.of(List.of(), Map.of(mentor, PRESENT, first.pair().menteeId(), PRESENT), end(1));
        assertTrue(meetings.isMissed(first.pair()));
    }

    private HeldMeetings held(Guest ofMentor, Guest ofMentees, Instant now) {
        return HeldMeetings.of(
                List.of(first, second),
                Map.of(
                        mentor,
                        ofMentor,
                        first.pair().menteeId(),
                        ofMentees,
                        second.pair().menteeId(),
                        ofMentees),
                now);
    }

    private Planned meeting(int round) {
        return new Planned(
                new Pair(mentor, UUID.randomUUID()), round, START.plus(ROUND.multipliedBy(round - 1L)), end(round));
    }

    private static Instant end(int round) {
        return START.plus(ROUND.multipliedBy(round));
    }
}
