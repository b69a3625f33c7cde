package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.verdict.Feasibility.FEASIBLE;
import static org.introducer.programs.verdict.Feasibility.INFEASIBLE;
import static org.introducer.programs.verdict.Feasibility.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Profile.UsStay;
import org.introducer.programs.applicant.Profile.UsVisa;
import org.introducer.programs.applicant.Profile.UsVisaClass;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.verdict.VisaPolicy.Effect;
import org.introducer.programs.verdict.VisaPolicy.Notice;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom the notices that Introducer ships touch, and what leads out of them. */
@Tag("P07")
@Tag("P33")
class NoticeRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final VisaVerdicts SHIPPED = new VisaVerdicts(Known.SHIPPED);
    private static final Set<String> FULL = Set.of(
            "AF", "BF", "MM", "TD", "CG", "GQ", "ER", "HT", "IR", "LA", "LY", "ML", "NE", "SL", "SO", "SS", "SD", "SY",
            "YE", "PS");
    private static final Set<String> PARTIAL = Set.of(
            "AO", "AG", "BJ", "BI", "CI", "CU", "DM", "GA", "GM", "MW", "MR", "NG", "SN", "TZ", "TG", "TO", "VE", "ZM",
            "ZW");
    private static final List<UsStay> NEVER_THERE = List.of();
    private static final List<UsStay> THERE = List.of(new UsStay(DAY.minusDays(20), DAY.plusDays(9)));
    private static final List<UsVisa> NO_VISA = List.of();
    private static final List<UsVisa> STILL_VALID =
            List.of(new UsVisa(UsVisaClass.B, DAY.minusDays(90), DAY.plusYears(5)));
    private static final List<UsVisa> ENDED = List.of(new UsVisa(UsVisaClass.F1, DAY.minusDays(90), DAY.plusDays(30)));

    private static Profile from(String... passports) {
        Profile someone = Known.amara(Visa.values());
        return ProfileBuilder.builder()
                .citizenships(List.of(passports))
                .stage(someone.stage())
                .graduationYear(someone.graduationYear())
                .exams(someone.exams())
                .ecfmg(someone.ecfmg())
                .visaNeed(someone.visaNeed())
                .visaAcceptable(someone.visaAcceptable())
                .subjectTo212e(someone.subjectTo212e())
                .priorJ1(List.of())
                .priorH1bDays(0)
                .locationAtFiling(Location.OUTSIDE_US)
                .build()
                .staying(passports.length == 0 ? null : passports[0], NEVER_THERE, NO_VISA);
    }

    private static VisaVerdict on(Visa visa, Profile profile) {
        return on(Known.VERDICTS, visa, profile, Known.SEASON, Known.TODAY);
    }

    private static VisaVerdict on(VisaVerdicts verdicts, Visa visa, Profile profile, int season, LocalDate today) {
        Candidate candidate = Known.sponsoring(YES, YES)
                .that(FactField.CAP_STATUS, CapStatus.EXEMPT)
                .on(INTEGRATED, CATEGORICAL)
                .candidate();
        return verdicts.inquiry(profile, season, today, List.of())
                .judge(candidate, candidate.tracks().getFirst(), visa);
    }

    private static Finding notice(VisaVerdict verdict, String id) {
        return verdict.trace().stream()
                .filter(finding -> id.equals(finding.inputs().get("notice")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_nigerian_abroad_is_barred_from_j1_while_the_proclamation_stands_and_is_told_what_leads_out_of_it() {
        VisaVerdict verdict = on(J1, from("NG"));
        assertEquals(INFEASIBLE, verdict.verdict());
        Finding found = notice(verdict, "pp10998-partial");
        Outcome.Fails fails = assertInstanceOf(Outcome.Fails.class, found.outcome());
        assertTrue(fails.because().contains("while it stands: in force since 2026-01-01, without an announced end"));
        assertTrue(fails.because().contains("What counts is the planned day of entry, 2027-"), fails.because());
        assertTrue(fails.wouldChange().contains("national interest"));
        assertTrue(found.inputs().get("outsideIt").contains("valid visa on 1 January 2026"));
        assertTrue(found.inputs().get("outsideIt").contains("passport of a country that is not listed"));
        assertTrue(found.citation().canBeLookedUp());
    }

    @Test
    void a_proclamation_that_is_not_about_h1b_does_not_bar_it() {
        assertEquals(FEASIBLE, notice(on(H1B, from("NG")), "pp10998-partial").standing());
        assertEquals(INFEASIBLE, notice(on(H1B, from("SY")), "pp10998-full").standing());
    }

    /** Every nationality class, visa, stay and visa held: what the two proclamations come to, said once more in other words. */
    @Property
    void the_proclamations_bar_exactly_whom_they_name(
            @ForAll("passports") List<String> passports, @ForAll Visa visa, @ForAll("people") Profile person) {
        Profile profile = with(person, passports);
        assertEquals(
                expected(FULL, passports, profile),
                notice(on(visa, profile), "pp10998-full").standing());
        assertEquals(
                visa == H1B ? FEASIBLE : expected(PARTIAL, passports, profile),
                notice(on(visa, profile), "pp10998-partial").standing());
    }

    private static Feasibility expected(Set<String> list, List<String> passports, Profile profile) {
        boolean free = passports.stream()
                .anyMatch(
                        passport -> !FULL.contains(passport) && !PARTIAL.contains(passport) && !passport.equals("TM"));
        boolean none = !passports.isEmpty() && passports.stream().noneMatch(list::contains);
        if (free || none || THERE.equals(profile.usStays()) || STILL_VALID.equals(profile.usVisas())) {
            return FEASIBLE;
        }
        boolean open = passports.isEmpty()
                || !list.containsAll(passports)
                || profile.usStays() == null
                || profile.usVisas() == null
                || ENDED.equals(profile.usVisas())
                || profile.locationAtFiling() == Location.INSIDE_US;
        return open ? UNKNOWN : INFEASIBLE;
    }

    @Test
    void who_is_outside_it_only_by_the_other_day_that_a_source_gives_asks_an_attorney() {
        List<UsStay> december = List.of(new UsStay(LocalDate.of(2025, 11, 20), LocalDate.of(2025, 12, 20)));
        Outcome.Unknown open = assertInstanceOf(
                Outcome.Unknown.class,
                notice(on(J1, from("NG").staying("NG", december, NO_VISA)), "pp10998-partial")
                        .outcome());
        assertEquals(Question.Whom.ATTORNEY, open.question().whom());
        assertTrue(
                open.question().text().contains("2025-12-16 and not 2026-01-01"),
                open.question().text());
        List<UsStay> january = List.of(new UsStay(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 1, 10)));
        Outcome.Holds holds = assertInstanceOf(
                Outcome.Holds.class,
                notice(on(J1, from("NG").staying("NG", january, NO_VISA)), "pp10998-partial")
                        .outcome());
        assertTrue(holds.because().contains("One source gives 2025-12-16"), holds.because());
        Outcome.Holds both = assertInstanceOf(
                Outcome.Holds.class,
                notice(on(J1, from("NG").staying("NG", THERE, NO_VISA)), "pp10998-partial")
                        .outcome());
        assertTrue(!both.because().contains("One source"), both.because());
    }

    @Test
    void a_visa_of_another_class_leads_out_of_it_and_does_not_promise_a_new_one() {
        Outcome.Holds other = assertInstanceOf(
                Outcome.Holds.class,
                notice(on(J1, from("NG").staying("NG", NEVER_THERE, STILL_VALID)), "pp10998-partial")
                        .outcome());
        assertTrue(other.because().contains("The visa that is held is not J-1"), other.because());
        List<UsVisa> own = List.of(new UsVisa(UsVisaClass.J1, DAY.minusDays(90), DAY.plusYears(5)));
        Outcome.Holds same = assertInstanceOf(
                Outcome.Holds.class,
                notice(on(J1, from("NG").staying("NG", NEVER_THERE, own)), "pp10998-partial")
                        .outcome());
        assertTrue(same.because().endsWith("while that visa is valid."), same.because());
    }

    @Test
    void a_passport_of_a_country_that_the_same_proclamation_lists_otherwise_does_not_plainly_lead_out_of_it() {
        assertEquals(UNKNOWN, on(J1, from("NG", "SY")).verdict());
        assertEquals(UNKNOWN, on(H1B, from("NG", "SY")).verdict());
        assertEquals(UNKNOWN, on(J1, from("NG", "TM")).verdict());
        assertEquals(INFEASIBLE, on(J1, from("NG", "VE")).verdict());
        assertEquals(FEASIBLE, on(J1, from("NG", "GB")).verdict());
    }

    private static Profile with(Profile person, List<String> passports) {
        return ProfileBuilder.builder()
                .citizenships(passports)
                .stage(person.stage())
                .graduationYear(person.graduationYear())
                .exams(person.exams())
                .ecfmg(person.ecfmg())
                .visaNeed(person.visaNeed())
                .visaAcceptable(person.visaAcceptable())
                .subjectTo212e(person.subjectTo212e())
                .priorJ1(List.of())
                .priorH1bDays(0)
                .locationAtFiling(person.locationAtFiling())
                .build()
                .staying(person.countryOfBirth(), person.usStays(), person.usVisas());
    }

    @Provide
    Arbitrary<List<String>> passports() {
        return Arbitraries.of("NG", "VE", "SY", "AF", "PS", "GH", "IN", "TM", "GB")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<Profile> people() {
        return Combinators.combine(
                        Arbitraries.of(Location.class),
                        Arbitraries.of(THERE, NEVER_THERE).injectNull(0.3),
                        Arbitraries.of(NO_VISA, STILL_VALID, ENDED).injectNull(0.3))
                .as((location, stays, visas) -> from("GH").filingFrom(location).staying(null, stays, visas));
    }

    @Test
    void what_is_not_known_of_the_day_is_asked() {
        Map<String, Profile> asked = Map.of(
                "Were you inside the United States on 2026-01-01, or did you hold a valid US visa on that day?",
                from("NG").staying("NG", null, null),
                "Were you inside the United States on 2026-01-01?",
                from("NG").staying("NG", null, NO_VISA),
                "Did you hold a valid US visa on 2026-01-01?",
                from("NG").staying("NG", NEVER_THERE, null));
        asked.forEach((question, profile) -> {
            VisaVerdict verdict = on(J1, profile);
            assertEquals(UNKNOWN, verdict.verdict(), question);
            assertEquals(
                    new Question(Question.Whom.APPLICANT, question),
                    verdict.questions().getFirst());
        });
        assertEquals(
                "Which citizenships do you hold?",
                on(J1, from()).questions().getFirst().text());
    }

    @Test
    void a_notice_about_immigrant_visas_changes_neither_j1_nor_h1b_and_all_means_all() {
        for (Visa visa : Visa.values()) {
            Finding found = notice(on(visa, from("TM")), "pp10998-turkmenistan");
            assertEquals(
                    "The notice is about IMMIGRANT, not about %s.".formatted(visa.text()),
                    found.outcome().because());
            assertEquals(
                    FEASIBLE,
                    on(visa, from("GH")).trace().stream()
                            .filter(finding ->
                                    "pp10998-full".equals(finding.inputs().get("notice")))
                            .findFirst()
                            .orElseThrow()
                            .standing());
            VisaVerdicts all = with(changed(shipped("pp10998-partial"), Set.of(VisaClass.ALL), DAY, null, null));
            assertEquals(
                    INFEASIBLE,
                    on(all, visa, from("NG"), Known.SEASON, Known.TODAY).verdict());
        }
    }

    @Test
    void a_notice_counts_on_its_planned_day_from_its_first_to_its_confirmed_last() {
        Notice open = shipped("pp10998-partial");
        LocalDate entry = LocalDate.of(Known.SEASON, 7, 1)
                .minusDays(Known.POLICY.planning().entryDays());
        assertEquals(INFEASIBLE, j1(changed(open, Set.of(VisaClass.J1), entry, null, null)));
        assertEquals(FEASIBLE, j1(changed(open, Set.of(VisaClass.J1), entry.plusDays(1), null, null)));
        assertEquals(INFEASIBLE, j1(changed(open, Set.of(VisaClass.J1), DAY, entry, null)));
        assertEquals(UNKNOWN, j1(changed(open, Set.of(VisaClass.J1), DAY, entry.minusDays(1), null)));
        assertEquals(FEASIBLE, j1(changed(open, Set.of(VisaClass.J1), DAY, null, entry.minusDays(1))));
        assertEquals(INFEASIBLE, j1(changed(open, Set.of(VisaClass.J1), DAY, null, entry)));
    }

    private static Feasibility j1(Notice notice) {
        return on(with(notice), J1, from("NG"), Known.SEASON, Known.TODAY).verdict();
    }

    @Test
    void the_payment_is_a_question_to_the_curator_past_its_end_and_to_gme_before_it() {
        VisaVerdict past = on(H1B, from("GH"));
        assertEquals(UNKNOWN, past.verdict());
        assertEquals(Question.Whom.CURATOR, past.questions().getFirst().whom());
        assertTrue(notice(past, "h1b-100k-scope").outcome().because().contains("whether it was extended is not known"));
        VisaVerdict within = on(Known.VERDICTS, H1B, from("GH"), 2026, LocalDate.of(2025, 11, 1));
        assertEquals(Question.Whom.GME_OFFICE, within.questions().getFirst().whom());
        assertEquals(
                FEASIBLE,
                notice(on(H1B, from("GH").filingFrom(Location.INSIDE_US)), "h1b-100k-scope")
                        .standing());
        Profile holder =
                from("GH").staying("GH", NEVER_THERE, List.of(new UsVisa(UsVisaClass.H1B, DAY, DAY.plusYears(3))));
        assertEquals(FEASIBLE, on(H1B, holder).verdict());
        assertEquals(FEASIBLE, on(J1, from("GH")).verdict());
        Notice shipped = shipped("h1b-100k-scope");
        VisaVerdicts ended = with(changed(
                shipped, Set.of(VisaClass.H1B), shipped.effectiveFrom(), shipped.effectiveTo(), shipped.effectiveTo()));
        assertEquals(
                FEASIBLE, on(ended, H1B, from("GH"), Known.SEASON, Known.TODAY).verdict());
    }

    @Test
    void the_hold_counts_birth_and_every_citizenship_of_those_inside_and_its_end_is_not_confirmed() {
        Profile inside = from("GH").filingFrom(Location.INSIDE_US);
        String hold = "uscis-hold-0194";
        assertEquals(FEASIBLE, notice(on(H1B, inside), hold).standing());
        assertEquals(
                UNKNOWN,
                notice(on(H1B, inside.staying("NG", THERE, NO_VISA)), hold).standing());
        Finding dual = notice(on(H1B, from("GB", "NG").filingFrom(Location.INSIDE_US)), hold);
        assertEquals(UNKNOWN, dual.standing());
        assertTrue(dual.outcome().because().contains("pending"));
        Finding unsaid = notice(on(H1B, inside.staying(null, THERE, NO_VISA)), hold);
        assertTrue(unsaid.outcome().because().contains("is not said and is read as"));
        assertEquals("not said", unsaid.inputs().get("countryOfBirth"));
    }

    /** The employer files the petition in the United States, wherever the applicant is; a J-1 visa abroad needs none. */
    @Test
    void the_hold_reaches_an_h1b_petition_for_somebody_abroad_and_not_a_j1_visa_at_a_consulate() {
        String hold = "uscis-hold-0194";
        for (Location place : Location.values()) {
            Finding petition = notice(on(H1B, from("NG").filingFrom(place)), hold);
            assertEquals(UNKNOWN, petition.standing(), place.name());
            assertInstanceOf(Outcome.Unknown.class, petition.outcome());
        }
        assertEquals(FEASIBLE, notice(on(J1, from("NG")), hold).standing());
        assertEquals(
                UNKNOWN,
                notice(on(J1, from("NG").filingFrom(Location.INSIDE_US)), hold).standing());
        assertEquals(FEASIBLE, notice(on(H1B, from("GH")), hold).standing());
    }

    @Test
    void the_payment_is_a_question_also_inside_the_united_states() {
        String inside = "h1b-100k-consular";
        VisaVerdict past = on(SHIPPED, H1B, from("GH").filingFrom(Location.INSIDE_US), Known.SEASON, Known.TODAY);
        assertEquals(UNKNOWN, past.verdict());
        assertEquals(UNKNOWN, notice(past, inside).standing());
        VisaVerdict within =
                on(SHIPPED, H1B, from("GH").filingFrom(Location.INSIDE_US), 2026, LocalDate.of(2025, 11, 1));
        Outcome.Unknown asked =
                assertInstanceOf(Outcome.Unknown.class, notice(within, inside).outcome());
        assertEquals(Question.Whom.GME_OFFICE, asked.question().whom());
        assertTrue(
                asked.question().text().contains("change of status"),
                asked.question().text());
        assertEquals(
                FEASIBLE,
                notice(on(SHIPPED, H1B, from("GH"), Known.SEASON, Known.TODAY), inside)
                        .standing());
        assertEquals(
                FEASIBLE,
                on(SHIPPED, J1, from("GH").filingFrom(Location.INSIDE_US), Known.SEASON, Known.TODAY)
                        .verdict());
    }

    /** A no rests on what was last seen, and says so. */
    @Test
    void a_bar_says_on_which_day_it_was_last_seen_in_force() {
        Finding found = notice(on(J1, from("NG")), "pp10998-partial");
        assertEquals(INFEASIBLE, found.standing());
        assertTrue(
                found.outcome().because().contains("Last seen in force on 2026-07-01"),
                found.outcome().because());
        assertTrue(
                found.outcome().because().contains("180 days"), found.outcome().because());
        assertEquals("2026-07-01", found.inputs().get("lastSeenInForceOn"));
        for (Notice notice : Known.SHIPPED.notices()) {
            assertTrue(notice.effect() == Effect.INFORM || notice.lastSeenOn() != null, notice.id());
        }
    }

    private static Profile withoutStep3(Profile profile) {
        return ProfileBuilder.builder()
                .citizenships(profile.citizenships())
                .stage(profile.stage())
                .graduationYear(profile.graduationYear())
                .exams(Known.exams())
                .ecfmg(profile.ecfmg())
                .visaNeed(profile.visaNeed())
                .visaAcceptable(profile.visaAcceptable())
                .subjectTo212e(profile.subjectTo212e())
                .priorJ1(List.of())
                .priorH1bDays(0)
                .locationAtFiling(profile.locationAtFiling())
                .build()
                .staying(profile.countryOfBirth(), profile.usStays(), profile.usVisas());
    }

    private static Finding travel(Profile profile) {
        return Known.finding(on(H1B, profile), RuleId.STEP3_TRAVEL);
    }

    @Test
    void who_may_not_travel_to_step_3_is_asked_how_and_h1b_is_not_simply_open() {
        Finding barred = travel(withoutStep3(from("NG")));
        Outcome.Unknown unknown = assertInstanceOf(Outcome.Unknown.class, barred.outcome());
        assertEquals(Question.Whom.ATTORNEY, unknown.question().whom());
        assertTrue(unknown.because().contains("only in the United States"), unknown.because());
        assertEquals("pp10998-partial", barred.inputs().get("visitorsBarredBy"));
        assertTrue(barred.citation().canBeLookedUp());
        assertTrue(on(H1B, withoutStep3(from("NG"))).questions().contains(unknown.question()));
        assertEquals(FEASIBLE, travel(from("NG")).standing());
        assertEquals(FEASIBLE, travel(withoutStep3(from("GH"))).standing());
        assertEquals(FEASIBLE, travel(withoutStep3(from("TM"))).standing());
        assertEquals(FEASIBLE, travel(withoutStep3(from("NG", "GB"))).standing());
        assertEquals(
                FEASIBLE,
                travel(withoutStep3(from("NG").filingFrom(Location.INSIDE_US))).standing());
        assertEquals(
                FEASIBLE,
                travel(withoutStep3(from("NG").staying("NG", NEVER_THERE, STILL_VALID)))
                        .standing());
        Finding open = travel(withoutStep3(from("NG").staying("NG", null, null)));
        assertEquals(
                Question.Whom.APPLICANT,
                assertInstanceOf(Outcome.Unknown.class, open.outcome())
                        .question()
                        .whom());
    }

    @Test
    void what_only_informs_decides_nothing() {
        for (String id : List.of("ds-final-cleared", "h1b-weighted", "pp10949-full", "uscis-hold-0192")) {
            for (Visa visa : Visa.values()) {
                assertEquals(FEASIBLE, notice(on(visa, from("SY")), id).standing(), id);
            }
        }
        assertTrue(notice(on(J1, from("GH")), "ds-final-cleared")
                .outcome()
                .because()
                .contains("not published"));
    }

    @Test
    void a_notice_that_nobody_can_look_up_binds_nobody_and_is_a_question() {
        Notice shipped = shipped("pp10998-partial");
        Notice rumour = new Notice(
                "rumour",
                "A rumour",
                shipped.appliesTo(),
                DAY,
                null,
                null,
                Effect.BARS,
                null,
                new Citation("Somebody said so", null, null));
        VisaVerdict verdict = on(with(rumour), J1, from("NG"), Known.SEASON, Known.TODAY);
        assertEquals(FEASIBLE, verdict.verdict());
        assertTrue(verdict.notApplied().getFirst().text().contains("A rumour"));
    }

    private static Notice shipped(String id) {
        return Known.POLICY.notices().stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Notice changed(Notice of, Set<VisaClass> visas, LocalDate from, LocalDate to, LocalDate ended) {
        VisaPolicy.AppliesTo scope = of.appliesTo();
        return new Notice(
                of.id(),
                of.title(),
                of.statement(),
                new VisaPolicy.AppliesTo(
                        visas,
                        scope.nationalities(),
                        scope.documents(),
                        scope.alsoListed(),
                        scope.counts(),
                        scope.locations(),
                        scope.outsideWithoutVisaOn(),
                        scope.alsoGivenAs(),
                        scope.unlessHolding(),
                        scope.at(),
                        scope.filedInUs()),
                from,
                to,
                ended,
                of.effect(),
                of.question(),
                of.exceptions(),
                of.wouldChange(),
                of.history(),
                of.citation(),
                of.lastSeenOn());
    }

    private static VisaVerdicts with(Notice... notices) {
        VisaPolicy policy = Known.POLICY;
        return new VisaVerdicts(new VisaPolicy(
                policy.version(),
                policy.disclaimer(),
                policy.paths(),
                policy.limits(),
                policy.specialtyChange(),
                policy.planning(),
                policy.laws(),
                List.of(notices)));
    }
}
