package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.PGY1_ONLY_WHERE_NAMED;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.nothing;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A directory that is not known to be complete can show a way, never that there is none. */
@Tag("P08")
class Pgy1YearTest {

    private static final Pgy1Option CLOSED = sponsoring(NO, NO).asPgy1("Closed", 1.0);
    private static final Pgy1Option OPEN = sponsoring(YES, NO).asPgy1("Open", 50.0);

    private static Known program() {
        return sponsoring(YES, YES).that(CAP_STATUS, CapStatus.EXEMPT);
    }

    @Test
    void programs_that_do_not_sponsor_leave_a_question_while_others_may_exist() {
        VisaVerdict verdict = on(H1B, amara(H1B), program().on(INTEGRATED, ADVANCED, CLOSED));
        assertEquals(Feasibility.UNKNOWN, verdict.verdict());
        Outcome.Unknown unknown =
                (Outcome.Unknown) finding(verdict, RuleId.PGY1_OPTION).outcome();
        assertTrue(unknown.because().contains("None of the 1 PGY-1 programs that the directory knows"));
        assertEquals(Question.Whom.PROGRAM, unknown.question().whom());
        assertTrue(unknown.question().text().contains("H-1B"));
        assertTrue(verdict.failing().isEmpty());
    }

    @Test
    void a_program_that_names_options_without_saying_that_no_other_will_do_closes_nothing() {
        VisaVerdict verdict = on(J1, amara(J1), program().on(INTEGRATED, ADVANCED, Set.of(CLOSED.programId()), CLOSED));
        assertEquals(Feasibility.UNKNOWN, verdict.verdict());
    }

    @Test
    void the_no_of_the_only_pgy1_that_a_program_takes_decides_and_an_option_elsewhere_does_not_help() {
        Known only = program().that(PGY1_ONLY_WHERE_NAMED, YES);
        VisaVerdict closed = on(J1, amara(J1), only.on(INTEGRATED, ADVANCED, Set.of(CLOSED.programId()), CLOSED, OPEN));
        assertEquals(Feasibility.INFEASIBLE, closed.verdict());
        assertEquals(
                List.of("Closed"),
                closed.pgy1().stream().map(VisaVerdict.Pgy1Verdict::name).toList());
        assertEquals(
                PGY1_ONLY_WHERE_NAMED,
                finding(closed, RuleId.PGY1_OPTION).evidence().getFirst().field());
        assertEquals(
                Feasibility.FEASIBLE,
                on(J1, amara(J1), only.on(INTEGRATED, ADVANCED, Set.of(OPEN.programId()), CLOSED, OPEN))
                        .verdict());
        Set<java.util.UUID> oneUnread = Set.of(CLOSED.programId(), Known.id("not a PGY-1 of the directory"));
        assertEquals(
                Feasibility.UNKNOWN,
                on(J1, amara(J1), only.on(INTEGRATED, ADVANCED, oneUnread, CLOSED))
                        .verdict());
        assertEquals(
                Feasibility.UNKNOWN,
                on(J1, amara(J1), only.on(INTEGRATED, ADVANCED, CLOSED)).verdict());
    }

    @Test
    void what_stands_against_every_pgy1_program_is_a_no_of_its_own() {
        Profile late = Known.person(
                new Visa[] {J1},
                new Ecfmg(EcfmgState.IN_PROGRESS, null, LocalDate.of(2027, 9, 1)),
                Known.exams(),
                TwoYearRule.NO,
                List.of(),
                0);
        VisaVerdict verdict = on(J1, late, program().on(INTEGRATED, ADVANCED, OPEN));
        assertEquals(Feasibility.INFEASIBLE, verdict.verdict());
        assertTrue(finding(verdict, RuleId.PGY1_OPTION).outcome().because().contains("whatever it sponsors"));
        assertEquals(
                List.of(RuleId.ECFMG_CERTIFIED),
                verdict.failing().stream().map(Finding::rule).toList());
    }

    @Test
    void of_options_that_the_season_leaves_open_the_one_that_would_do_as_last_known_is_the_best() {
        Pgy1Option no = asLastKnown("A program that said no", sponsoring(NO, NO));
        Pgy1Option nothing = asLastKnown("B program of which nothing is known", nothing());
        Pgy1Option yes = asLastKnown("C program that said yes", sponsoring(YES, YES));
        VisaVerdict verdict =
                on(Visa.J1, amara(Visa.J1), sponsoring(YES, YES).on(INTEGRATED, ADVANCED, no, nothing, yes));
        assertEquals(
                List.of(yes.name(), nothing.name(), no.name()),
                verdict.pgy1().stream().map(VisaVerdict.Pgy1Verdict::name).toList());
        assertTrue(finding(verdict, RuleId.PGY1_OPTION).outcome().because().contains(yes.name()));
        VisaVerdict alone = on(Visa.J1, amara(Visa.J1), sponsoring(YES, YES).on(INTEGRATED, ADVANCED, no));
        Finding none = finding(alone, RuleId.PGY1_OPTION);
        assertEquals(Feasibility.UNKNOWN, none.standing());
        assertTrue(
                none.outcome().because().startsWith("None of the 1"),
                none.outcome().because());
        assertTrue(
                alone.questions().stream().noneMatch(question -> question.text().contains(no.name())));
    }

    private static Pgy1Option asLastKnown(String name, Known known) {
        return new Pgy1Option(
                Known.id(name),
                name,
                Place.UNKNOWN,
                FactReading.nothingKnown(FactReading.Mode.STRICT),
                known.lastKnown().read());
    }
}
