package org.introducer.programs.verification;

import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.FOREIGN_TRAINING_COUNTS;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.STEP1_PREFERRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.Position;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P04")
class VerificationTest {

    private static final Instant ROLL_OVER = Seasons.CURRENT.beginning(2027).orElseThrow();
    private static final FactValue YES = FactValue.of(Stance.YES);
    private static final FactValue NO = FactValue.of(Stance.NO);

    private static Verification verification(int season, Instant now) {
        return new Verification(
                PolicyFile.read("verification-2026-1", VerificationPolicy.class),
                new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT),
                Seasons.CURRENT,
                season,
                now);
    }

    private static Fact fact(FactField field, FactValue value, String day, Integer season) {
        return new Fact(
                UUID.randomUUID(),
                field,
                value,
                new Evidence(
                        SourceType.PROGRAM_PAGE,
                        "https://example.org",
                        LocalDate.parse(day),
                        season,
                        "curator",
                        Confidence.HIGH),
                Fact.State.ACCEPTED);
    }

    private static Prospect program(TrackType track, Fact... facts) {
        UUID id = UUID.randomUUID();
        return new Prospect(
                id,
                "Example",
                Pathway.INTEGRATED,
                Place.UNKNOWN,
                List.of(new Position(id, "Example", Pathway.INTEGRATED, id, track)),
                Arrays.stream(facts).collect(Collectors.groupingBy(Fact::field)));
    }

    private static Optional<FactTask> task(int season, Instant now, FactField field, Fact... facts) {
        return verification(season, now).of(program(TrackType.CATEGORICAL, facts)).stream()
                .filter(task -> task.field() == field)
                .findFirst();
    }

    private static List<String> why(int season, Instant now, FactField field, Fact... facts) {
        Prospect program = program(TrackType.CATEGORICAL, facts);
        Verification verification = verification(season, now);
        FactTask task = verification.of(program).stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
        return verification.explain(task, program).orElseThrow().why();
    }

    @Test
    void at_the_instant_of_the_roll_over_a_visa_fact_of_the_day_before_has_to_be_asked_again() {
        Fact yesterday = fact(J1_SPONSORSHIP, YES, "2026-06-02", 2026);
        assertTrue(
                task(2026, ROLL_OVER.minusMillis(1), J1_SPONSORSHIP, yesterday).isEmpty());
        for (int season : new int[] {2026, 2027}) {
            FactTask task = task(season, ROLL_OVER, J1_SPONSORSHIP, yesterday).orElseThrow();
            assertEquals(VerificationReason.EXPIRED, task.reason());
        }
        FactTask task = task(2027, ROLL_OVER, J1_SPONSORSHIP, yesterday).orElseThrow();
        assertEquals(LocalDate.parse("2026-06-03"), task.due());
        assertEquals(
                List.of("What is known is for the season 2026, not for 2027.", "A visa verdict reads it as unknown."),
                why(2027, ROLL_OVER, J1_SPONSORSHIP, yesterday));
        assertEquals(
                "Does the program sponsor J-1 for residents starting in 2027?",
                task.question().text());
    }

    @Test
    void what_outlives_seasons_is_not_touched_by_the_roll_over() {
        Fact exempt = fact(CAP_STATUS, FactValue.of(CapStatus.EXEMPT), "2026-06-02", 2026);
        assertTrue(task(2027, ROLL_OVER, CAP_STATUS, exempt).isEmpty());
    }

    @Test
    void a_fact_turns_from_nothing_to_ask_to_stale_to_expired_by_age() {
        Fact read = fact(J1_SPONSORSHIP, YES, "2026-06-03", 2027);
        assertTrue(task(2027, Instant.parse("2026-11-30T23:59:59Z"), J1_SPONSORSHIP, read)
                .isEmpty());
        FactTask stale = task(2027, Instant.parse("2026-12-01T00:00:00Z"), J1_SPONSORSHIP, read)
                .orElseThrow();
        assertEquals(VerificationReason.STALE, stale.reason());
        assertEquals(LocalDate.parse("2027-06-03"), stale.due());
        assertEquals(
                List.of("It was read on 2026-06-03 and counts until 2027-06-03."),
                why(2027, Instant.parse("2026-12-01T00:00:00Z"), J1_SPONSORSHIP, read));
        FactTask expired = task(2027, Instant.parse("2027-06-04T00:00:00Z"), J1_SPONSORSHIP, read)
                .orElseThrow();
        assertEquals(VerificationReason.EXPIRED, expired.reason());
        assertEquals(LocalDate.parse("2027-06-03"), expired.due());
    }

    @Test
    void a_contradiction_is_asked_about_however_fresh_it_is() {
        FactTask task = task(
                        2027,
                        Instant.parse("2026-10-02T00:00:00Z"),
                        J1_SPONSORSHIP,
                        fact(J1_SPONSORSHIP, YES, "2026-10-01", 2027),
                        fact(J1_SPONSORSHIP, NO, "2026-10-01", 2027))
                .orElseThrow();
        assertEquals(VerificationReason.CONFLICT, task.reason());
        assertEquals(LocalDate.parse("2026-10-01"), task.due());
    }

    @Test
    void what_is_missing_is_asked_where_every_program_has_an_answer_and_only_of_the_tracks_that_have_one() {
        Instant now = Instant.parse("2026-10-02T00:00:00Z");
        Set<FactField> asked = verification(2027, now).of(program(TrackType.CATEGORICAL)).stream()
                .map(FactTask::field)
                .collect(Collectors.toSet());
        assertTrue(asked.contains(J1_SPONSORSHIP));
        assertTrue(!asked.contains(STEP1_PREFERRED) && !asked.contains(FOREIGN_TRAINING_COUNTS));
        assertTrue(verification(2027, now).of(program(TrackType.PHYSICIAN)).stream()
                .anyMatch(task -> task.field() == FOREIGN_TRAINING_COUNTS));
        assertEquals(
                List.of("A source that was read on 2026-09-01 does not say.", "A visa verdict reads it as unknown."),
                why(2027, now, J1_SPONSORSHIP, fact(J1_SPONSORSHIP, FactValue.of(Stance.UNKNOWN), "2026-09-01", 2027)));
    }

    @Test
    void a_season_of_which_no_source_says_when_it_begins_has_no_day_to_be_late_for() {
        assertEquals(Optional.empty(), task(2031, ROLL_OVER, J1_SPONSORSHIP).map(FactTask::due));
    }

    @Test
    void visa_stance_comes_first_then_what_more_applicants_wait_for_then_what_was_due_first() {
        Instant now = Instant.parse("2026-12-15T00:00:00Z");
        Prospect unread = program(TrackType.CATEGORICAL);
        Prospect stale = program(TrackType.CATEGORICAL, fact(J1_SPONSORSHIP, YES, "2026-06-03", 2027));
        List<FactTask> ordered = Stream.concat(
                        verification(2027, now).of(unread).stream(),
                        verification(2027, now).of(stale).stream().map(task -> task.wantedBy(4)))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
        assertEquals(
                Map.of(1, 4L, 2, 4L),
                ordered.stream()
                        .filter(task -> task.importance() < 3)
                        .collect(Collectors.groupingBy(FactTask::importance, Collectors.counting())));
        assertEquals(
                List.of(stale.id(), stale.id(), unread.id(), unread.id()),
                ordered.stream().limit(4).map(task -> task.program().id()).toList());
        assertEquals(VerificationReason.MISSING, ordered.get(0).reason());
        assertEquals(VerificationReason.STALE, ordered.get(1).reason());
        assertTrue(verification(2027, now)
                .explain(ordered.get(1), stale)
                .orElseThrow()
                .why()
                .contains("Applicants who have the program on a shortlist: 4."));
    }

    @Test
    void a_task_that_is_answered_meanwhile_is_none_any_more() {
        Instant now = Instant.parse("2026-10-02T00:00:00Z");
        Prospect unread = program(TrackType.CATEGORICAL);
        FactTask task = verification(2027, now).of(unread).stream()
                .filter(one -> one.field() == J1_SPONSORSHIP)
                .findFirst()
                .orElseThrow();
        Prospect answered = program(TrackType.CATEGORICAL, fact(J1_SPONSORSHIP, YES, "2026-10-01", 2027));
        assertTrue(verification(2027, now).explain(task, unread).isPresent());
        assertTrue(verification(2027, now).explain(task, answered).isEmpty());
    }
}
