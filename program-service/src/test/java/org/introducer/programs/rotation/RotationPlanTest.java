package org.introducer.programs.rotation;

import static org.introducer.programs.rotation.RotationPlan.Name.LEAD_TIME;
import static org.introducer.programs.rotation.RotationPlan.Name.LENGTH;
import static org.introducer.programs.rotation.RotationPlan.Name.MONTHS;
import static org.introducer.programs.rotation.RotationPlan.Name.STAGE;
import static org.introducer.programs.rotation.RotationPlan.Name.VISA;
import static org.introducer.programs.rotation.RotationPlan.Says.FAILS;
import static org.introducer.programs.rotation.RotationPlan.Says.HOLDS;
import static org.introducer.programs.rotation.RotationPlan.Says.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.verdict.Known;
import org.introducer.programs.verdict.Question.Whom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P24")
class RotationPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 28);

    private RotationKind kind = RotationKind.OBSERVERSHIP;
    private Set<RotationVisitor> takes;
    private String note;
    private Integer leadDays;
    private Integer shortest;
    private Integer longest;
    private Set<Integer> closed;
    private Set<RotationDraft.Visa> visas;

    private RotationDraft offer() {
        return new RotationDraft(
                kind,
                "Example",
                null,
                "Example Hospital",
                "FL",
                null,
                takes,
                note,
                null,
                null,
                leadDays,
                shortest,
                longest,
                closed,
                visas,
                null,
                null,
                new RotationDraft.Evidence(
                        SourceType.PROGRAM_PAGE, "https://example.org", TODAY, null, null, Confidence.HIGH));
    }

    private static Profile who(Stage stage, VisaNeed need) {
        return ProfileBuilder.builder()
                .stage(stage)
                .visaNeed(need)
                .citizenships(List.of("IN"))
                .locationAtFiling(Location.OUTSIDE_US)
                .build();
    }

    private RotationPlan plan(Stage stage) {
        return RotationPlan.of(offer(), who(stage, VisaNeed.REQUIRED), Known.SHIPPED, FROM, TO, TODAY);
    }

    private static RotationPlan.Check check(RotationPlan plan, RotationPlan.Name name) {
        return plan.checks().stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private void says(RotationPlan.Says says, RotationPlan.Name name, Stage stage) {
        RotationPlan.Check check = check(plan(stage), name);
        assertEquals(says, check.says(), check.because());
        assertEquals(says == UNKNOWN, check.question() != null);
    }

    @Test
    void the_latest_day_to_apply_is_counted_back_from_the_first_day() {
        leadDays = 45;
        RotationPlan plan = plan(Stage.STUDENT);
        assertEquals(LocalDate.of(2027, 1, 15), plan.latestApplyBy());
        assertEquals(HOLDS, check(plan, LEAD_TIME).says());
        leadDays = 93;
        says(FAILS, LEAD_TIME, Stage.STUDENT);
        assertTrue(check(plan(Stage.STUDENT), LEAD_TIME).because().contains("2027-03-02"));
        leadDays = 92;
        says(HOLDS, LEAD_TIME, Stage.STUDENT);
        leadDays = null;
        says(UNKNOWN, LEAD_TIME, Stage.STUDENT);
        assertNull(plan(Stage.STUDENT).latestApplyBy());
    }

    @Test
    void an_elective_is_for_students_and_only_the_offer_itself_excludes_a_graduate() {
        kind = RotationKind.ELECTIVE;
        says(UNKNOWN, STAGE, Stage.GRADUATE);
        takes = Set.of(RotationVisitor.STUDENT);
        says(HOLDS, STAGE, Stage.STUDENT);
        says(FAILS, STAGE, Stage.GRADUATE);
        says(FAILS, STAGE, Stage.RESIDENT);
        says(UNKNOWN, STAGE, Stage.UNKNOWN);
    }

    @Test
    void an_observership_for_physicians_in_practice_asks_a_graduate_and_excludes_a_student() {
        takes = Set.of(RotationVisitor.PRACTISING);
        says(UNKNOWN, STAGE, Stage.GRADUATE);
        says(FAILS, STAGE, Stage.STUDENT);
        takes = null;
        says(UNKNOWN, STAGE, Stage.STUDENT);
    }

    @Test
    void whom_it_takes_in_words_is_asked_of_the_applicant() {
        note = "Students of affiliated schools";
        for (Set<RotationVisitor> listed : Arrays.asList(null, Set.of(RotationVisitor.STUDENT))) {
            takes = listed;
            says(UNKNOWN, STAGE, Stage.STUDENT);
            RotationPlan.Check stage = check(plan(Stage.STUDENT), STAGE);
            assertTrue(stage.because().contains(note));
            assertEquals(Whom.APPLICANT, stage.question().whom());
        }
        says(FAILS, STAGE, Stage.GRADUATE);
    }

    @Test
    void length_and_closed_months_are_compared_with_the_days() {
        says(UNKNOWN, LENGTH, Stage.STUDENT);
        longest = 28;
        says(HOLDS, LENGTH, Stage.STUDENT);
        longest = 27;
        says(FAILS, LENGTH, Stage.STUDENT);
        longest = null;
        shortest = 29;
        says(FAILS, LENGTH, Stage.STUDENT);
        says(UNKNOWN, MONTHS, Stage.STUDENT);
        closed = Set.of(4);
        says(HOLDS, MONTHS, Stage.STUDENT);
        closed = Set.of(3);
        says(FAILS, MONTHS, Stage.STUDENT);
    }

    @Test
    void a_visa_that_is_not_said_is_a_question_unless_none_is_needed() {
        says(UNKNOWN, VISA, Stage.STUDENT);
        visas = Set.of(RotationDraft.Visa.B1);
        says(HOLDS, VISA, Stage.STUDENT);
        visas = null;
        RotationPlan plan =
                RotationPlan.of(offer(), who(Stage.STUDENT, VisaNeed.NOT_REQUIRED), Known.SHIPPED, FROM, TO, TODAY);
        assertEquals(HOLDS, check(plan, VISA).says());
    }

    @Test
    void on_b1_only_students_take_electives_and_a_waiver_needs_somebody_who_qualifies() {
        kind = RotationKind.ELECTIVE;
        visas = Set.of(RotationDraft.Visa.B1, RotationDraft.Visa.WAIVER);
        says(HOLDS, VISA, Stage.STUDENT);
        for (Stage stage : new Stage[] {Stage.GRADUATE, Stage.RESIDENT, Stage.UNKNOWN}) {
            says(UNKNOWN, VISA, stage);
            assertEquals(Whom.PROGRAM, check(plan(stage), VISA).question().whom());
        }
        visas = Set.of(RotationDraft.Visa.B1, RotationDraft.Visa.J1);
        says(HOLDS, VISA, Stage.GRADUATE);
        visas = Set.of(RotationDraft.Visa.WAIVER);
        says(UNKNOWN, VISA, Stage.STUDENT);
        kind = RotationKind.OBSERVERSHIP;
        says(UNKNOWN, VISA, Stage.GRADUATE);
        assertEquals(
                Whom.APPLICANT, check(plan(Stage.GRADUATE), VISA).question().whom());
    }

    private RotationPlan.Check visaOf(Profile profile) {
        return check(RotationPlan.of(offer(), profile, Known.SHIPPED, FROM, TO, TODAY), VISA);
    }

    @Test
    void a_visa_that_a_notice_suspends_for_the_applicant_is_a_question() {
        Profile nigerian = ProfileBuilder.builder()
                .stage(Stage.GRADUATE)
                .visaNeed(VisaNeed.REQUIRED)
                .citizenships(List.of("NG"))
                .locationAtFiling(Location.OUTSIDE_US)
                .build();
        Profile neverThere = nigerian.staying("NG", List.of(), List.of());
        for (RotationDraft.Visa visa : List.of(RotationDraft.Visa.B1, RotationDraft.Visa.B2, RotationDraft.Visa.J1)) {
            visas = Set.of(visa, RotationDraft.Visa.WAIVER);
            RotationPlan.Check suspended = visaOf(neverThere);
            assertEquals(UNKNOWN, suspended.says());
            assertTrue(suspended.because().contains("Proclamation 10998"), suspended.because());
            assertEquals(Whom.ATTORNEY, suspended.question().whom());
            // Nobody says whether the applicant was in the United States on the day that counts.
            assertEquals(Whom.APPLICANT, visaOf(nigerian).question().whom());
            assertEquals(HOLDS, visaOf(who(Stage.GRADUATE, VisaNeed.REQUIRED)).says());
        }
    }

    @Test
    void the_whole_says_the_weakest_and_holds_by_no_expired_evidence() {
        assertEquals(UNKNOWN, plan(Stage.STUDENT).says(Freshness.FRESH));
        closed = Set.of(3);
        assertEquals(FAILS, plan(Stage.STUDENT).says(Freshness.EXPIRED));
        closed = Set.of(7);
        takes = Set.of(RotationVisitor.STUDENT);
        leadDays = 10;
        longest = 30;
        visas = Set.of(RotationDraft.Visa.B1);
        assertEquals(HOLDS, plan(Stage.STUDENT).says(Freshness.STALE));
        assertEquals(UNKNOWN, plan(Stage.STUDENT).says(Freshness.EXPIRED));
    }

    @Test
    void the_year_that_the_source_names_is_to_be_confirmed() {
        RotationDraft.Evidence evidence = new RotationDraft.Evidence(
                SourceType.PROGRAM_PAGE, "https://example.org", null, TODAY, "2024-2025", Confidence.HIGH);
        assertTrue(RotationPlanView.confirm(evidence, Freshness.STALE).contains("stated for 2024-2025: confirm"));
    }

    @Test
    void radiologists_who_visit_may_be_residents() {
        RotationDraft radiology = ShippedRotations.read().offers().get("massachusetts-general/radiology-observer");
        RotationPlan plan =
                RotationPlan.of(radiology, who(Stage.RESIDENT, VisaNeed.REQUIRED), Known.SHIPPED, FROM, TO, TODAY);
        assertEquals(UNKNOWN, check(plan, STAGE).says());
        assertEquals(183, radiology.longestDays());
    }
}
