package org.introducer.contacts.guidance.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Mentorship;
import org.introducer.contacts.guidance.neighbour.MenteeOverview.Sessions;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.State;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.Portfolio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X16")
class ReadinessRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ReadinessPolicy POLICY = ReadinessPolicy.CURRENT;
    private static final ProgramReadiness PROGRAMS = new ProgramReadiness(POLICY, TODAY);
    private static final MentorReadiness MENTORS = new MentorReadiness(POLICY, TODAY, ZoneOffset.UTC);
    private static final UUID ID = UUID.randomUUID();

    private static PartReadiness network(int acquaintances, Coverage coverage) {
        return NetworkReadiness.of(acquaintances, coverage, POLICY);
    }

    private static SeasonOverview season(SeasonOverview.Item... items) {
        return new SeasonOverview(false, true, List.of(items), 0, List.of(), "visa-1", null, null);
    }

    private static SeasonOverview.Item program(String verdict, Application application) {
        return new SeasonOverview.Item(
                UUID.randomUUID(), "Mercy", true, application, verdict, verdict, List.of(), null);
    }

    private static Application application(String state, LocalDate deadline) {
        return new Application(
                UUID.randomUUID(),
                state,
                null,
                List.of(new SeasonOverview.Date("APPLICATION_DEADLINE", deadline, "SOURCE", "its page")));
    }

    private static MenteeOverview mentee(Mentorship... mentorships) {
        return new MenteeOverview(null, ID, List.of(mentorships), List.of());
    }

    private static Mentorship mentorship(String state, int beganDaysAgo, Instant next) {
        Instant began =
                TODAY.minusDays(beganDaysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Mentorship(UUID.randomUUID(), "CAREER", state, began, new Sessions(0, null, next, List.of()), began);
    }

    private static List<Code> codes(List<Item> items) {
        return items.stream().map(Item::code).toList();
    }

    @Test
    void without_the_other_services_no_part_of_theirs_is_ready() {
        Stream.of(network(100, null), VisaReadiness.of(null), PROGRAMS.of(null), MENTORS.of(null))
                .forEach(part -> {
                    assertEquals(State.UNKNOWN, part.state(), part.toString());
                    assertEquals(List.of(Code.UNAVAILABLE), codes(part.unknown()));
                });
        assertEquals(List.of(Code.WARM_CONTACTS), codes(network(100, null).ready()));
    }

    @Test
    void a_network_is_ready_with_enough_people_and_strength_at_every_target() {
        assertEquals(
                State.READY,
                network(10, new Coverage(List.of(new Coverage.Target(ID, true, 0.3)), 0))
                        .state());
        PartReadiness thin = network(9, new Coverage(List.of(new Coverage.Target(ID, false, 0.1)), 0));
        assertEquals(State.NOT_READY, thin.state());
        assertEquals(List.of(Code.WARM_CONTACTS, Code.TARGETS_COVERED, Code.NETWORK_STRENGTH), codes(thin.missing()));
        assertEquals(List.of(ID), thin.missing().get(1).ids());
        assertEquals(
                List.of(Code.TARGETS),
                codes(network(10, new Coverage(List.of(), 0)).missing()));
    }

    @Test
    void a_network_is_not_known_to_be_ready_at_targets_that_were_not_looked_at() {
        PartReadiness many = network(10, new Coverage(List.of(new Coverage.Target(ID, true, 0.3)), 7));
        assertEquals(State.UNKNOWN, many.state());
        assertEquals(List.of(Code.TARGETS), codes(many.unknown()));
        assertEquals(8, many.unknown().getFirst().of());
    }

    @Test
    void a_verdict_that_is_not_known_or_not_said_is_never_ready() {
        for (String verdict : Arrays.asList("UNKNOWN", null, "A_WORD_OF_A_LATER_VERSION")) {
            PartReadiness visa = VisaReadiness.of(season(program("FEASIBLE", null), program(verdict, null)));
            assertEquals(State.UNKNOWN, visa.state(), verdict);
            assertEquals(1, visa.unknown().getFirst().count());
            assertEquals(1, visa.ready().getFirst().count());
        }
        assertEquals(
                State.READY, VisaReadiness.of(season(program("FEASIBLE", null))).state());
        assertEquals(
                List.of(Code.VISA_CONDITIONAL, Code.VISA_INFEASIBLE),
                codes(VisaReadiness.of(season(program("INFEASIBLE", null), program("CONDITIONAL", null)))
                        .missing()));
    }

    @Test
    void applications_that_ended_are_no_targets_any_more() {
        for (String ended : List.of("REJECTED", "WITHDRAWN", "NOT_MATCHED")) {
            SeasonOverview season = season(program("FEASIBLE", application(ended, null)));
            assertEquals(List.of(Code.TARGETS), codes(VisaReadiness.of(season).missing()), ended);
            assertEquals(State.NOT_READY, PROGRAMS.of(season).state(), ended);
            PartReadiness visa = VisaReadiness.of(
                    season(program("INFEASIBLE", application(ended, null)), program("FEASIBLE", null)));
            assertEquals(State.READY, visa.state(), ended);
            assertEquals(1, visa.ready().getFirst().of(), ended);
        }
        assertEquals(
                State.READY,
                VisaReadiness.of(season(program("FEASIBLE", application("MATCHED", null))))
                        .state());
    }

    @Test
    void a_season_that_is_over_and_programs_that_were_not_looked_at_are_not_known() {
        SeasonOverview over =
                new SeasonOverview(true, true, List.of(program(null, null)), 0, List.of(), "visa-1", null, null);
        assertEquals(List.of(Code.SEASON_OVER), codes(VisaReadiness.of(over).unknown()));
        SeasonOverview many = new SeasonOverview(
                false, false, List.of(program("FEASIBLE", null)), 7, List.of(), "visa-1", null, null);
        assertEquals(State.UNKNOWN, VisaReadiness.of(many).state());
        assertEquals(
                List.of(Code.PROFILE, Code.TARGETS),
                codes(VisaReadiness.of(many).unknown()));
        assertEquals(List.of(Code.TARGETS), codes(PROGRAMS.of(many).unknown()));
    }

    @Test
    void applications_are_ready_when_all_are_sent_and_their_deadlines_are_looked_at_until_then() {
        assertEquals(
                State.READY,
                PROGRAMS.of(season(program("FEASIBLE", application("APPLIED", null))))
                        .state());
        PartReadiness open = PROGRAMS.of(season(
                program("FEASIBLE", application("RESEARCHING", TODAY.minusDays(1))),
                program("FEASIBLE", application("CONTACTED", TODAY)),
                program("FEASIBLE", application("CONTACTED", TODAY.plusDays(31))),
                program("FEASIBLE", application("OBSERVERSHIP", null))));
        assertEquals(
                List.of(Code.APPLICATIONS_SENT, Code.DEADLINES_PASSED, Code.DEADLINES_NEAR), codes(open.missing()));
        assertEquals(
                List.of(1, 1), open.missing().stream().skip(1).map(Item::count).toList());
        assertEquals(List.of(Code.DEADLINES_UNKNOWN), codes(open.unknown()));
        assertEquals(
                List.of(Code.SHORTLIST, Code.APPLICATIONS),
                codes(PROGRAMS.of(season()).missing()));
    }

    @Test
    void mentoring_is_ready_with_an_active_mentorship_whose_next_session_is_not_overdue() {
        Instant next = TODAY.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertEquals(
                State.READY, MENTORS.of(mentee(mentorship("ACTIVE", 90, next))).state());
        assertEquals(
                State.READY, MENTORS.of(mentee(mentorship("ACTIVE", 30, null))).state());
        assertEquals(
                List.of(Code.SESSIONS_TO_PLAN),
                codes(MENTORS.of(mentee(mentorship("ACTIVE", 31, null))).missing()));
        assertEquals(
                List.of(Code.ACTIVE_MENTORSHIPS),
                codes(MENTORS.of(mentee(mentorship("PAUSED", 31, null))).missing()));
        assertEquals(
                List.of(Code.MENTEE_PROFILE),
                codes(MENTORS.of(new MenteeOverview(null, null, List.of(), List.of()))
                        .missing()));
        MenteeOverview.Request request = new MenteeOverview.Request(ID, "CAREER", "OPEN", "MENTOR", null);
        MenteeOverview waiting = new MenteeOverview(null, ID, List.of(mentorship("ACTIVE", 1, null)), List.of(request));
        assertEquals(State.UNKNOWN, MENTORS.of(waiting).state());
    }

    @Test
    void letters_of_the_track_ir_are_missing_and_of_the_other_tracks_it_is_not_known_whether_they_are_wanted() {
        Portfolio none = Portfolio.of(List.of(), LetterPolicy.CURRENT, TODAY);
        PartReadiness letters = LetterReadiness.of(none, 3);
        assertEquals(State.NOT_READY, letters.state());
        assertEquals(Code.LETTERS_IR, letters.missing().getFirst().code());
        assertTrue(letters.ready().isEmpty());
        assertEquals(
                List.of(Code.LETTERS_DR, Code.LETTERS_PGY1_MEDICINE, Code.LETTERS_PGY1_SURGERY),
                codes(letters.unknown()));
        assertFalse(codes(letters.missing()).contains(Code.LETTERS_DR));
    }
}
