package org.introducer.programs.verdict;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.policy.PolicySnapshot;
import org.introducer.programs.policy.ShippedRules;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;

/** Facts, programs and people for tests. */
public final class Known {

    public static final VisaPolicy SHIPPED =
            PolicySnapshot.of("visa-1", ShippedRules.read().rules());

    /** As shipped, but that whoever is inside the United States has no question about the payment left: it ended. */
    public static final VisaPolicy POLICY = ended(SHIPPED, "h1b-100k-consular");

    public static final VisaVerdicts VERDICTS = new VisaVerdicts(POLICY);
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    public static final int SEASON = 2027;

    private static final Place HOME = new Place("Example University", "FL", 27.95, -82.46);
    private static final double KM_PER_DEGREE = 111.195;

    private final Map<FactField, ResolvedFact> facts = new EnumMap<>(FactField.class);
    private SourceType source = SourceType.PROGRAM_PAGE;
    private FactReading.Mode mode = FactReading.Mode.STRICT;

    private static VisaPolicy ended(VisaPolicy policy, String notice) {
        return new VisaPolicy(
                policy.version(),
                policy.disclaimer(),
                policy.paths(),
                policy.limits(),
                policy.specialtyChange(),
                policy.planning(),
                policy.laws(),
                policy.notices().stream()
                        .map(one -> one.id().equals(notice) ? ended(one) : one)
                        .toList(),
                policy.calendar(),
                policy.review());
    }

    private static VisaPolicy.Notice ended(VisaPolicy.Notice notice) {
        return new VisaPolicy.Notice(
                notice.id(),
                notice.title(),
                notice.statement(),
                notice.appliesTo(),
                notice.effectiveFrom(),
                notice.effectiveTo(),
                notice.effectiveTo(),
                notice.effect(),
                notice.question(),
                notice.exceptions(),
                notice.wouldChange(),
                notice.history(),
                notice.citation(),
                notice.lastSeenOn());
    }

    public static Known nothing() {
        return new Known();
    }

    public static Known sponsoring(Stance j1, Stance h1b) {
        return nothing().that(FactField.J1_SPONSORSHIP, j1).that(FactField.H1B_SPONSORSHIP, h1b);
    }

    public Known that(FactField field, Stance stance) {
        return that(field, FactValue.of(stance));
    }

    public Known that(FactField field, CapStatus cap) {
        return that(field, FactValue.of(cap));
    }

    public Known that(FactField field, int number) {
        return that(field, FactValue.of(number));
    }

    public Known that(FactField field, FactValue value) {
        return that(field, value, ResolvedFact.Standing.KNOWN, Freshness.FRESH);
    }

    public Known that(FactField field, FactValue value, ResolvedFact.Standing standing, Freshness freshness) {
        if (value.saysNothing()) {
            facts.remove(field);
            return this;
        }
        Evidence evidence =
                new Evidence(source, "https://example.org/visa", TODAY.minusDays(10), SEASON, "test", Confidence.HIGH);
        Fact fact = new Fact(id(field.name()), field, value, evidence, Fact.State.ACCEPTED);
        facts.put(field, new ResolvedFact(field, SEASON, standing, value, freshness, fact, List.of()));
        return this;
    }

    /** One fact that names no season, by the reading that may use such a fact. */
    public static FactReading withoutSeason(FactField field, FactValue value) {
        Evidence evidence = new Evidence(
                SourceType.PROGRAM_PAGE, "https://example.org", TODAY.minusDays(10), null, "test", Confidence.HIGH);
        Fact fact = new Fact(id(field.name()), field, value, evidence, Fact.State.ACCEPTED);
        return new FactReading(
                Map.of(
                        field,
                        new ResolvedFact(
                                field, SEASON, ResolvedFact.Standing.KNOWN, value, Freshness.FRESH, fact, List.of())),
                FactReading.Mode.LAST_KNOWN);
    }

    /** Who says what is said from now on. */
    public Known by(SourceType other) {
        source = other;
        return this;
    }

    public Known lastKnown() {
        mode = FactReading.Mode.LAST_KNOWN;
        return this;
    }

    public FactReading read() {
        return new FactReading(facts, mode);
    }

    /** A program, and the PGY-1 programs around it. */
    public record Offer(Candidate candidate, List<Pgy1Option> pgy1) {}

    public Offer on(Pathway pathway, TrackType track, Pgy1Option... options) {
        return on(pathway, track, Set.of(), options);
    }

    /** @param named the PGY-1 programs that the program itself names */
    public Offer on(Pathway pathway, TrackType track, Set<UUID> named, Pgy1Option... options) {
        Position position = new Position(id("program"), "Example", pathway, id("track"), track, named, null);
        return new Offer(new Candidate(List.of(position), read(), HOME), List.of(options));
    }

    /** A PGY-1 program so far to the north of the program. */
    public Pgy1Option asPgy1(String name, double distanceKm) {
        Place place = new Place(null, "FL", HOME.latitude() + distanceKm / KM_PER_DEGREE, HOME.longitude());
        return new Pgy1Option(id(name), name, place, read());
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static TrackVerdict judge(Profile profile, Offer offer) {
        return judge(VERDICTS, profile, offer).tracks().getFirst();
    }

    public static ProgramVerdict judge(VisaVerdicts verdicts, Profile profile, Offer offer) {
        return verdicts.inquiry(profile, SEASON, TODAY, offer.pgy1()).judge(offer.candidate());
    }

    public static VisaVerdict on(Visa visa, Profile profile, Offer offer) {
        return on(VERDICTS, TODAY, visa, profile, offer);
    }

    public static VisaVerdict on(VisaVerdicts verdicts, LocalDate today, Visa visa, Profile profile, Offer offer) {
        Candidate candidate = offer.candidate();
        return verdicts.inquiry(profile, SEASON, today, offer.pgy1())
                .judge(candidate, candidate.tracks().getFirst(), visa);
    }

    public static Finding finding(VisaVerdict verdict, RuleId rule) {
        return verdict.trace().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** A certified graduate from Ghana, whom no notice names, who needs a visa, has Step 3, never was in the US, and will file from inside it. */
    public static Profile amara(Visa... acceptable) {
        return person(
                acceptable,
                new Profile.Ecfmg(Profile.EcfmgState.CERTIFIED, LocalDate.of(2026, 1, 10), null),
                List.of(exam(Profile.ExamName.USMLE_STEP_3, 220)),
                Profile.TwoYearRule.NO,
                List.of(),
                0);
    }

    public static Profile.Exam exam(Profile.ExamName name, Integer score) {
        return new Profile.Exam(name, Profile.ExamState.PASSED, LocalDate.of(2026, 2, 1), score, 1);
    }

    /** The two exams that the certificate rests on, and others. */
    public static List<Profile.Exam> exams(Profile.Exam... others) {
        return Stream.concat(
                        Stream.of(
                                exam(Profile.ExamName.USMLE_STEP_1, null), exam(Profile.ExamName.USMLE_STEP_2_CK, 240)),
                        Stream.of(others))
                .toList();
    }

    /** The same applicant, who says so much of training and applications. */
    public static Profile trained(Profile profile, Profile.Stage stage, List<PriorTraining> training) {
        return ProfileBuilder.builder()
                .citizenships(profile.citizenships())
                .stage(stage)
                .graduationYear(profile.graduationYear())
                .exams(profile.exams())
                .ecfmg(profile.ecfmg())
                .visaNeed(profile.visaNeed())
                .visaAcceptable(profile.visaAcceptable())
                .visaPreferred(profile.visaPreferred())
                .subjectTo212e(profile.subjectTo212e())
                .waivedOrFulfilledOn(profile.waivedOrFulfilledOn())
                .priorJ1(profile.priorJ1())
                .priorH1bDays(profile.priorH1bDays())
                .locationAtFiling(profile.locationAtFiling())
                .priorTraining(training)
                .build();
    }

    public static Profile person(
            Visa[] acceptable,
            Profile.Ecfmg ecfmg,
            List<Profile.Exam> exams,
            Profile.TwoYearRule rule,
            List<Profile.PriorJ1> j1,
            int h1bDays) {
        return ProfileBuilder.builder()
                .citizenships(List.of("GH"))
                .stage(Profile.Stage.GRADUATE)
                .graduationYear(2024)
                .exams(exams)
                .ecfmg(ecfmg)
                .visaNeed(Profile.VisaNeed.REQUIRED)
                .visaAcceptable(Set.of(acceptable))
                .subjectTo212e(rule)
                .priorJ1(j1)
                .priorH1bDays(h1bDays)
                .locationAtFiling(Profile.Location.INSIDE_US)
                .build();
    }
}
