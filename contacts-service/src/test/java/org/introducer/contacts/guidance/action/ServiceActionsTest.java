package org.introducer.contacts.guidance.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Item;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Question;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Step;
import org.introducer.contacts.program.Programs.ContactRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X17")
class ServiceActionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UUID ME = UUID.randomUUID();
    private static final Question TO_GME = new Question("GME_OFFICE", "Does the program sponsor J-1?");

    private static List<Candidate> ofPrograms(Item item, Step... steps) {
        return new ProgramActions(ME, TODAY)
                .of(new SeasonOverview(
                        false, true, item == null ? List.of() : List.of(item), 0, List.of(steps), "v", null, null));
    }

    private static Item item(String verdict, String outlook, Application application, ContactRules rules) {
        return new Item(UUID.randomUUID(), "Mercy", true, application, verdict, outlook, List.of(TO_GME), rules);
    }

    private static Application application(String state, String date, LocalDate on, String basis) {
        return new Application(UUID.randomUUID(), state, null, List.of(new SeasonOverview.Date(date, on, basis, null)));
    }

    private static Gate.Standing gateOf(Application application, ContactRules rules) {
        return ofPrograms(item("UNKNOWN", "UNKNOWN", application, rules)).stream()
                .filter(candidate -> candidate.kind() == ActionKind.FIND_OUT_VISA_STANCE)
                .findFirst()
                .orElseThrow()
                .gate()
                .standing();
    }

    @Test
    void an_application_is_sent_by_its_deadline_until_that_has_passed() {
        Candidate apply = ofPrograms(item(
                        "FEASIBLE",
                        "FEASIBLE",
                        application("CONTACTED", "APPLICATION_DEADLINE", TODAY, "SOURCE"),
                        null))
                .getFirst();
        assertEquals(ActionKind.APPLY_TO_PROGRAM, apply.kind());
        assertEquals(new Deadline(TODAY, Deadline.Basis.SOURCE, "APPLICATION_DEADLINE"), apply.deadline());
        for (Application late : List.of(
                application("CONTACTED", "APPLICATION_DEADLINE", TODAY.minusDays(1), "SOURCE"),
                application("CONTACTED", "APPLICATION_DEADLINE", null, "UNKNOWN"),
                application("APPLIED", "APPLICATION_DEADLINE", TODAY, "SOURCE"))) {
            assertEquals(List.of(), ofPrograms(item("FEASIBLE", "FEASIBLE", late, null)));
        }
    }

    @Test
    void after_an_interview_the_rank_order_list_is_certified() {
        Application interviewed = application("INTERVIEWED", "RANK_LIST_DEADLINE", TODAY.plusDays(9), "ASSUMPTION");
        Candidate rank = ofPrograms(item("FEASIBLE", null, interviewed, null)).getFirst();
        assertEquals(ActionKind.CERTIFY_RANK_LIST, rank.kind());
        assertEquals(Deadline.Basis.ASSUMPTION, rank.deadline().basis());
    }

    @Test
    void a_stance_that_old_facts_would_decide_is_stale_and_one_that_nothing_decides_unknown() {
        assertEquals(
                "VISA_FACTS_STALE",
                ofPrograms(item("UNKNOWN", "FEASIBLE", null, null))
                        .getFirst()
                        .reason()
                        .rule());
        assertEquals(
                "VISA_STANCE_UNKNOWN",
                ofPrograms(item("UNKNOWN", "UNKNOWN", null, null))
                        .getFirst()
                        .reason()
                        .rule());
        assertEquals(List.of(), ofPrograms(item("INFEASIBLE", "INFEASIBLE", null, null)));
        assertEquals(List.of(), ofPrograms(item(null, null, null, null)));
        assertEquals(
                List.of(),
                ofPrograms(item("UNKNOWN", "UNKNOWN", application("REJECTED", "MATCH_DAY", TODAY, "SOURCE"), null)));
    }

    @Test
    void a_program_is_asked_unless_its_own_rules_are_against_it() {
        Application interviewed = application("RANKED", "MATCH_DAY", TODAY, "SOURCE");
        assertEquals(Gate.Standing.ALLOWED, gateOf(null, null));
        assertEquals(Gate.Standing.STOP, gateOf(null, new ContactRules(true, null)));
        assertEquals(Gate.Standing.ALLOWED, gateOf(null, new ContactRules(false, true)));
        assertEquals(Gate.Standing.STOP, gateOf(interviewed, new ContactRules(null, true)));
        assertEquals(Gate.Standing.ALLOWED, gateOf(interviewed, new ContactRules(true, null)));
        for (ContactRules unknown : Arrays.asList(null, new ContactRules(null, null), new ContactRules(false, null))) {
            assertEquals(
                    "No rule of the program against being asked is known to hold today.",
                    ofPrograms(item("UNKNOWN", "UNKNOWN", null, unknown))
                            .getFirst()
                            .gate()
                            .why());
        }
        Item looksUp = new Item(
                ME,
                "Mercy",
                true,
                null,
                "UNKNOWN",
                null,
                List.of(new Question("CURATOR", "?")),
                new ContactRules(true, true));
        assertEquals(Gate.NO_MESSAGE, ofPrograms(looksUp).getFirst().gate());
    }

    @Test
    void a_step_is_begun_by_its_latest_safe_day_also_when_that_has_passed() {
        Candidate step = ofPrograms(
                        null, new Step("USMLE_STEP_3", "Step 3", "LATE", "SOURCE", TODAY.minusDays(3), null))
                .getFirst();
        assertEquals(TODAY.minusDays(3), step.deadline().day());
        assertEquals(new Subject(Subject.Type.CERTIFICATION_STEP, "USMLE_STEP_3", null), step.subject());
        assertEquals(List.of(), ofPrograms(null, new Step("VISA", "Visa", "UNKNOWN", "UNKNOWN", null, null)));
    }

    @Test
    void mentoring_waits_for_answers_of_the_mentee_and_for_those_of_the_mentor() {
        Instant at = Instant.parse("2026-11-20T23:30:00Z");
        MenteeOverview.Sessions none = new MenteeOverview.Sessions(0, null, null, List.of());
        UUID asked = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        MenteeOverview mentee = new MenteeOverview(
                null,
                ME,
                List.of(
                        new MenteeOverview.Mentorship(UUID.randomUUID(), "CAREER", "PROPOSED", null, none, at),
                        new MenteeOverview.Mentorship(UUID.randomUUID(), "CAREER", "PROPOSED", at, none, at),
                        new MenteeOverview.Mentorship(
                                UUID.randomUUID(),
                                "RESEARCH",
                                "ACTIVE",
                                at,
                                new MenteeOverview.Sessions(1, at, at.plusSeconds(9_000_000), List.of()),
                                at)),
                List.of(
                        new MenteeOverview.Request(asked, "CAREER", "INFORMATION_REQUESTED", "MENTEE", at),
                        new MenteeOverview.Request(waiting, "CAREER", "OPEN", "MENTOR", at),
                        new MenteeOverview.Request(UUID.randomUUID(), "CAREER", "WAITING", null, null)));
        List<Candidate> found = new MentoringActions(ActionPolicy.CURRENT, ZoneId.of("Asia/Karachi")).of(mentee);
        assertEquals(
                List.of(
                        ActionKind.ANSWER_PROPOSAL,
                        ActionKind.ANSWER_MENTOR,
                        ActionKind.ASK_ANOTHER_MENTOR,
                        ActionKind.ASK_ANOTHER_MENTOR),
                found.stream().map(Candidate::kind).toList());
        assertEquals(LocalDate.of(2026, 11, 21), found.get(1).deadline().day());
        assertEquals(Gate.Standing.WAIT, found.get(2).gate().standing());
        assertEquals(LocalDate.of(2026, 11, 22), found.get(2).gate().notBefore());
        assertTrue(found.get(1).gate().open());
    }

    @Test
    void a_session_is_planned_and_reported_by_days_that_the_policy_counts() {
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        MenteeOverview.Sessions sessions = new MenteeOverview.Sessions(
                1, at, null, List.of(new MenteeOverview.Unreported(UUID.randomUUID(), at.plusSeconds(86_400))));
        List<Candidate> found = new MentoringActions(ActionPolicy.CURRENT, ZoneOffset.UTC)
                .of(new MenteeOverview(
                        null,
                        ME,
                        List.of(new MenteeOverview.Mentorship(ME, "CAREER", "ACTIVE", at, sessions, at)),
                        List.of()));
        assertEquals(
                List.of(ActionKind.PLAN_SESSION, ActionKind.REPORT_SESSION),
                found.stream().map(Candidate::kind).toList());
        assertEquals(LocalDate.of(2026, 12, 1), found.get(0).deadline().day());
        assertEquals(LocalDate.of(2026, 11, 9), found.get(1).deadline().day());
    }
}
