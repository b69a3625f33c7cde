package org.introducer.programs.verdict;

import static org.introducer.testing.Often.often;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/** What holds for every applicant, every program and everything that is or is not known. */
@Tag("P07")
@Tag("P08")
class VerdictLawsTest {

    private static final List<FactField> FIELDS = List.of(
            FactField.J1_SPONSORSHIP,
            FactField.H1B_SPONSORSHIP,
            FactField.CAP_STATUS,
            FactField.FOREIGN_TRAINING_COUNTS,
            FactField.PGY1_ONLY_WHERE_NAMED);

    /** What is known of a program, its track, and what is known of its PGY-1 options. */
    record Case(
            Pathway pathway,
            TrackType track,
            Map<FactField, FactValue> facts,
            List<Map<FactField, FactValue>> options) {

        Known.Offer offer() {
            List<Pgy1Option> pgy1 = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                pgy1.add(known(options.get(i)).asPgy1("Option " + i, i * 10.0));
            }
            return known(facts).on(pathway, track, pgy1.toArray(Pgy1Option[]::new));
        }

        private static Known known(Map<FactField, FactValue> facts) {
            Known known = Known.nothing();
            facts.forEach(known::that);
            return known;
        }
    }

    private static Feasibility standing(Profile profile, Case program) {
        return Known.judge(profile, program.offer()).verdict();
    }

    @Property
    void forgetting_a_fact_never_makes_it_a_no(
            @ForAll("profiles") Profile profile, @ForAll("cases") Case program, @ForAll("fields") FactField field) {
        if (often(10, standing(profile, program) != Feasibility.INFEASIBLE)) {
            assertTrue(standing(profile, without(program, field)) != Feasibility.INFEASIBLE);
        }
    }

    @Property
    void learning_that_a_visa_is_sponsored_never_worsens(
            @ForAll("profiles") Profile profile, @ForAll("cases") Case program, @ForAll Visa visa) {
        FactField field = visa == Visa.J1 ? FactField.J1_SPONSORSHIP : FactField.H1B_SPONSORSHIP;
        Map<FactField, FactValue> more = new EnumMap<>(FactField.class);
        more.putAll(program.facts());
        more.put(field, FactValue.of(Stance.YES));
        Case better = new Case(program.pathway(), program.track(), more, program.options());
        assertTrue(standing(profile, better).compareTo(standing(profile, program)) <= 0);
    }

    @Property
    void one_more_pgy1_option_never_worsens_unless_nothing_was_known(
            @ForAll("profiles") Profile profile,
            @ForAll("casesWithOptions") Case program,
            @ForAll("facts") Map<FactField, FactValue> option) {
        List<Map<FactField, FactValue>> more = new ArrayList<>(program.options());
        more.add(option);
        Case wider = new Case(program.pathway(), program.track(), program.facts(), more);
        assertTrue(standing(profile, wider).compareTo(standing(profile, program)) <= 0);
    }

    @Property
    void accepting_one_more_visa_never_worsens(@ForAll("profiles") Profile profile, @ForAll("cases") Case program) {
        Profile open = accepting(profile, Set.of(Visa.J1, Visa.H1B));
        assertTrue(standing(open, program).compareTo(standing(profile, program)) <= 0);
    }

    @Property
    void the_order_in_which_options_are_given_changes_nothing(
            @ForAll("profiles") Profile profile, @ForAll("cases") Case program, @ForAll Random random) {
        Known.Offer given = program.offer();
        List<Pgy1Option> shuffled = new ArrayList<>(given.pgy1());
        Collections.shuffle(shuffled, random);
        Known.Offer other = new Known.Offer(given.candidate(), shuffled);
        assertEquals(Known.judge(profile, given), Known.judge(profile, other));
    }

    @Property
    void the_verdict_follows_from_its_trace(@ForAll("profiles") Profile profile, @ForAll("cases") Case program) {
        List<VisaVerdict> ways = Known.judge(profile, program.offer()).visas();
        assertFalse(ways.isEmpty());
        for (VisaVerdict way : ways) {
            Statistics.label("verdict")
                    .collect(way.verdict())
                    .coverage(coverage -> Stream.of(Feasibility.values())
                            .forEach(each -> coverage.check(each).percentage(share -> share > 0)));
            assertEquals(
                    way.verdict(),
                    Feasibility.weakest(
                            way.trace().stream().map(Finding::standing).toList()));
            assertEquals(way.verdict() == Feasibility.INFEASIBLE, !way.failing().isEmpty());
            if (way.verdict() == Feasibility.UNKNOWN) {
                assertTrue(!way.questions().isEmpty());
            }
            if (way.verdict() == Feasibility.CONDITIONAL) {
                assertTrue(!way.conditions().isEmpty());
            }
        }
    }

    @Property
    void no_assumption_of_planning_closes_anything(
            @ForAll("profiles") Profile profile,
            @ForAll("cases") Case program,
            @ForAll("assumptions") Map<Assumption, Integer> one,
            @ForAll("assumptions") Map<Assumption, Integer> other) {
        Known.Offer offer = program.offer();
        Feasibility before =
                Known.judge(Known.VERDICTS.assuming(one), profile, offer).verdict();
        Feasibility after =
                Known.judge(Known.VERDICTS.assuming(other), profile, offer).verdict();
        assertEquals(before == Feasibility.INFEASIBLE, after == Feasibility.INFEASIBLE);
    }

    @Property
    void a_program_of_which_nothing_more_is_known_closes_nothing_that_another_one_could_open(
            @ForAll("profiles") Profile profile,
            @ForAll("cases") Case program,
            @ForAll("facts") Map<FactField, FactValue> option) {
        Assume.that(!program.facts().get(FactField.PGY1_ONLY_WHERE_NAMED).equals(FactValue.of(Stance.YES)));
        Case alone = new Case(program.pathway(), program.track(), program.facts(), List.of());
        Case beside = new Case(program.pathway(), program.track(), program.facts(), List.of(option));
        if (often(10, standing(profile, alone) != Feasibility.INFEASIBLE)) {
            assertTrue(standing(profile, beside) != Feasibility.INFEASIBLE);
        }
    }

    @Provide
    Arbitrary<Map<Assumption, Integer>> assumptions() {
        return Arbitraries.maps(
                Arbitraries.of(Assumption.class), Arbitraries.integers().between(0, 365));
    }

    private static Case without(Case program, FactField field) {
        Map<FactField, FactValue> fewer = new EnumMap<>(FactField.class);
        fewer.putAll(program.facts());
        fewer.remove(field);
        List<Map<FactField, FactValue>> options = program.options().stream()
                .map(option -> {
                    Map<FactField, FactValue> less = new EnumMap<>(FactField.class);
                    less.putAll(option);
                    less.remove(field);
                    return less;
                })
                .toList();
        return new Case(program.pathway(), program.track(), fewer, options);
    }

    private static Profile accepting(Profile profile, Set<Visa> visas) {
        return ProfileBuilder.builder()
                .citizenships(profile.citizenships())
                .stage(profile.stage())
                .graduationYear(profile.graduationYear())
                .exams(profile.exams())
                .ecfmg(profile.ecfmg())
                .visaNeed(profile.visaNeed())
                .visaAcceptable(visas)
                .visaPreferred(profile.visaPreferred())
                .subjectTo212e(profile.subjectTo212e())
                .waivedOrFulfilledOn(profile.waivedOrFulfilledOn())
                .priorJ1(profile.priorJ1())
                .priorH1bDays(profile.priorH1bDays())
                .locationAtFiling(profile.locationAtFiling())
                .build();
    }

    private static Profile.Exam step3(LocalDate day) {
        return new Profile.Exam(Profile.ExamName.USMLE_STEP_3, Profile.ExamState.PLANNED, day, null, 1);
    }

    @Provide
    Arbitrary<FactField> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<Map<FactField, FactValue>> facts() {
        Arbitrary<FactValue> stance = Arbitraries.of(Stance.class).map(FactValue::of);
        Arbitrary<FactValue> cap = Arbitraries.of(CapStatus.class).map(FactValue::of);
        return Combinators.combine(stance, stance, cap, stance, stance).as((j1, h1b, status, foreign, named) -> {
            Map<FactField, FactValue> facts = new EnumMap<>(FactField.class);
            facts.put(FactField.J1_SPONSORSHIP, j1);
            facts.put(FactField.H1B_SPONSORSHIP, h1b);
            facts.put(FactField.CAP_STATUS, status);
            facts.put(FactField.FOREIGN_TRAINING_COUNTS, foreign);
            facts.put(FactField.PGY1_ONLY_WHERE_NAMED, named);
            return facts;
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        return cases(0);
    }

    @Provide
    Arbitrary<Case> casesWithOptions() {
        return cases(1);
    }

    private Arbitrary<Case> cases(int leastOptions) {
        return Combinators.combine(
                        Arbitraries.of(Pathway.class),
                        Arbitraries.of(TrackType.class),
                        facts(),
                        facts().list().ofMinSize(leastOptions).ofMaxSize(3))
                .as(Case::new);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        Arbitrary<Profile.Ecfmg> ecfmg = Arbitraries.of(
                        new Profile.Ecfmg(Profile.EcfmgState.CERTIFIED, LocalDate.of(2026, 1, 1), null),
                        new Profile.Ecfmg(Profile.EcfmgState.IN_PROGRESS, null, LocalDate.of(2026, 12, 1)),
                        new Profile.Ecfmg(Profile.EcfmgState.IN_PROGRESS, null, LocalDate.of(2027, 6, 1)),
                        new Profile.Ecfmg(Profile.EcfmgState.NOT_STARTED, null, null))
                .injectNull(0.2);
        Arbitrary<Profile.PriorJ1> stay = Combinators.combine(
                        Arbitraries.of(Profile.J1Category.class),
                        Arbitraries.integers().between(1, 3000))
                .as((category, days) -> new Profile.PriorJ1(
                        category,
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2018, 1, 1).plusDays(days)));
        List<List<Profile.Exam>> exams = List.of(
                List.of(Known.exam(Profile.ExamName.USMLE_STEP_3, 210)),
                List.of(),
                Known.exams(step3(LocalDate.of(2027, 2, 3))),
                Known.exams(step3(LocalDate.of(2027, 6, 20))),
                Known.exams(step3(LocalDate.of(2027, 8, 1))));
        return Combinators.combine(
                        Arbitraries.of(Profile.Stage.class),
                        ecfmg,
                        Arbitraries.of(Profile.VisaNeed.class),
                        Arbitraries.of(Visa.class).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(Profile.TwoYearRule.class),
                        stay.list().ofMaxSize(2),
                        Arbitraries.of(0, 0, 400, 2190, 3000),
                        Combinators.combine(
                                        Arbitraries.of(Profile.Location.class),
                                        Arbitraries.integers().between(0, exams.size() - 1))
                                .as(Map::entry))
                .as((stage, certificate, need, visas, rule, stays, h1b, rest) -> ProfileBuilder.builder()
                        .citizenships(List.of("NG"))
                        .stage(stage)
                        .graduationYear(2024)
                        .exams(exams.get(rest.getValue()))
                        .ecfmg(certificate)
                        .visaNeed(need)
                        .visaAcceptable(visas)
                        .subjectTo212e(rule)
                        .priorJ1(stays)
                        .priorH1bDays(h1b)
                        .locationAtFiling(rest.getKey())
                        .build());
    }
}
