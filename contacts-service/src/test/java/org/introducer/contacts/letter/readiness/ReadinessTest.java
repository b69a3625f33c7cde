package org.introducer.contacts.letter.readiness;

import static org.introducer.contacts.letter.readiness.Cases.*;
import static org.introducer.contacts.letter.readiness.SupervisionKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.FollowUpState;

@Tag("C27")
class ReadinessTest {

    private static Finding.State state(Readiness readiness, LetterItem item) {
        return readiness.findings().stream()
                .filter(finding -> finding.item() == item)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Example
    void of_somebody_of_whom_nothing_is_recorded_everything_is_missing() {
        Author nobody = new Author(
                author().contactId(),
                author().person(),
                "N",
                ContactRole.UNKNOWN,
                null,
                null,
                null,
                FollowUpState.NONE,
                List.of());
        Readiness readiness = readiness(nobody, null);
        assertEquals(Readiness.State.NOT_READY, readiness.state());
        assertTrue(readiness.findings().stream().allMatch(finding -> finding.state() == Finding.State.MISSING));
        assertEquals(
                List.of(LetterItem.values()),
                readiness.findings().stream().map(Finding::item).toList());
        assertEquals(Readiness.Testimony.UNKNOWN, readiness.testimony());
        assertEquals(Known.UNKNOWN, readiness.usIr());
        assertNull(readiness.prompt().opensOn());
        assertFalse(readiness.prompt().open());
    }

    @Example
    void with_everything_recorded_it_is_ready_and_with_a_short_time_thin() {
        Supervised whole = supervised(ELECTIVE, "2026-04-06", "2026-05-01");
        assertEquals(
                Readiness.State.READY,
                readiness(author(whole), prepared(LetterTrack.IR)).state());
        Readiness thin = readiness(author(supervised(ELECTIVE, "2026-04-06", "2026-04-17")), prepared(LetterTrack.IR));
        assertEquals(Readiness.State.THIN, thin.state());
        assertEquals(Finding.State.WEAK, state(thin, LetterItem.DURATION));
    }

    @Property
    void the_length_alone_never_makes_it_not_ready(
            @ForAll @IntRange(max = 400) int days, @ForAll SupervisionKind kind) {
        Supervised time = new Supervised(kind, TODAY.minusDays(days), TODAY);
        assertNotEquals(
                Readiness.State.NOT_READY,
                readiness(author(time), prepared(LetterTrack.IR)).state());
    }

    @Example
    void one_missing_thing_makes_it_not_ready_however_long_the_supervision_was() {
        PlannedLetter noWaiver = new PlannedLetter(
                author().contactId(),
                2027,
                Set.of(LetterTrack.IR),
                null,
                null,
                prepared().done(),
                null,
                null);
        Readiness readiness = readiness(author(supervised(RESEARCH, "2025-01-01", "2026-05-01")), noWaiver);
        assertEquals(Readiness.State.NOT_READY, readiness.state());
        assertEquals(Finding.State.MISSING, state(readiness, LetterItem.WAIVER));
    }

    @Example
    void an_observer_can_state_observation_only_until_there_was_work() {
        Supervised observed = supervised(OBSERVERSHIP, "2026-01-05", "2026-01-30");
        assertEquals(
                Readiness.Testimony.OBSERVATION_ONLY,
                readiness(author(observed), null).testimony());
        assertEquals(
                Readiness.Testimony.SUPERVISED_WORK,
                readiness(author(observed, supervised(RESEARCH, "2026-02-02", "2026-05-29")), null)
                        .testimony());
    }

    @Example
    void a_director_is_asked_about_and_a_resident_or_somebody_abroad_is_weaker() {
        Supervised time = supervised(ELECTIVE, "2026-04-06", "2026-05-01");
        Readiness director = readiness(author("A", ContactRole.PROGRAM_DIRECTOR, "US", time), prepared(LetterTrack.IR));
        assertEquals(Finding.State.MISSING, state(director, LetterItem.AUTHOR_ROLE));
        PlannedLetter said = letter(prepared().done(), Specialty.INTERVENTIONAL_RADIOLOGY, null, LetterTrack.IR);
        assertEquals(
                Known.YES,
                readiness(author("A", ContactRole.PROGRAM_DIRECTOR, "US", time), said)
                        .usIr());
        Readiness resident = readiness(author("A", ContactRole.RESIDENT, "US", time), said);
        assertEquals(Finding.State.WEAK, state(resident, LetterItem.AUTHOR_ROLE));
        Readiness abroad = readiness(author("A", ContactRole.IR_ATTENDING, "DE", time), said);
        assertEquals(Finding.State.WEAK, state(abroad, LetterItem.AUTHOR_COUNTRY));
        assertEquals(Known.NO, abroad.usIr());
    }

    @Example
    void the_prompt_opens_seven_days_before_the_rotation_ends_and_then_its_rest_counts() {
        LocalDate end = LocalDate.of(2026, 6, 26);
        Supervised rotation = new Supervised(ELECTIVE, LocalDate.of(2026, 6, 1), end);
        for (LocalDate day : List.of(end.minusDays(8), end.minusDays(7))) {
            Readiness readiness = Readiness.of(author(rotation), prepared(LetterTrack.IR), POLICY, day);
            boolean open = day.equals(end.minusDays(7));
            assertEquals(end.minusDays(7), readiness.prompt().opensOn());
            assertEquals(open, readiness.prompt().open(), day.toString());
            assertEquals(open ? Readiness.State.READY : Readiness.State.THIN, readiness.state());
        }
    }

    @Example
    void nobody_is_asked_before_a_short_supervision_begins() {
        LocalDate first = LocalDate.of(2026, 6, 8);
        Supervised days = new Supervised(OBSERVERSHIP, first, first.plusDays(2));
        Readiness before = Readiness.of(author(days), null, POLICY, first.minusDays(1));
        assertEquals(first, before.prompt().opensOn());
        assertFalse(before.prompt().open());
    }

    @Example
    void nobody_is_asked_twice_nor_when_writing_is_forbidden() {
        Supervised over = supervised(ELECTIVE, "2026-04-06", "2026-05-01");
        Author author = author(over);
        assertTrue(readiness(author, prepared(LetterTrack.IR)).prompt().open());
        PlannedLetter asked = letter(Map.of(LetterItem.REQUESTED, TODAY), null, null, LetterTrack.IR);
        assertFalse(readiness(author, asked).prompt().open());
        for (FollowUpState state : List.of(FollowUpState.DO_NOT_CONTACT, FollowUpState.STOP, FollowUpState.CLOSED)) {
            Author silent = new Author(
                    author.contactId(), author.person(), "N", author.role(), "US", "A", TODAY, state, List.of(over));
            assertFalse(readiness(silent, prepared(LetterTrack.IR)).prompt().open(), state.name());
        }
    }
}
