package org.introducer.programs.unmatched;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.platform.http.Links;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.eligibility.GraduationLimit;
import org.introducer.programs.eligibility.GraduationLimit.AfterAYear;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.unmatched.AfterNoMatchView.Situation;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.VisaPolicy;

/** Gathers what is known for an applicant whom the Match left without a place. */
@ApplicationScoped
class AfterNoMatch {

    private static final int OPTIONS_SHOWN = 20;
    private static final int LIMITS_SHOWN = 100;
    private static final List<FactField> LIMITS = List.of(
            FactField.YEAR_OF_GRADUATION_CUTOFF, FactField.GRADUATION_CUTOFF, FactField.YEAR_OF_GRADUATION_PREFERRED);

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final VisaPolicies policies;
    private final Links links;

    AfterNoMatch(Candidacies candidacies, Prospects prospects, VisaPolicies policies, Links links) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.policies = policies;
        this.links = links;
    }

    AfterNoMatchView of(Candidacy candidacy, Situation situation) {
        int season = candidacy.season();
        SeasonPlan plan = policies.seasons();
        TwoReadings readings = candidacies.read(candidacy, List.of());
        VisaPolicy policy = readings.policy();
        Profile profile = candidacy.profile();
        return new AfterNoMatchView(
                candidacy.applicantId(),
                season,
                season + 1,
                situation,
                candidacy.profileKnown(),
                AfterNoMatchView.Soap.of(plan.dates(), season, SoapCheck.of(profile, policy, season)),
                situation == Situation.ADVANCED_WITHOUT_PGY1 ? missingPgy1(profile, readings) : null,
                gapYear(plan, new Traveller(profile, visas(profile), season + 1, readings.today())),
                CarriedOver.of(profile, plan),
                limits(candidacy, readings),
                policy.version(),
                policy.disclaimer());
    }

    private static Set<Visa> visas(Profile profile) {
        return profile.visaNeed() == VisaNeed.NOT_REQUIRED ? Set.of() : new TreeSet<>(profile.visas());
    }

    private AfterNoMatchView.GapYear gapYear(SeasonPlan plan, Traveller next) {
        return new AfterNoMatchView.GapYear(
                CertificationPath.of(plan.steps(), plan.dates(), next, Assumed.NOTHING).stream()
                        .filter(step -> step.standing() != StepDates.Standing.DONE)
                        .map(AfterNoMatchView.OpenStep::of)
                        .toList(),
                links.to("/v1/certification-path") + "?season=" + next.season());
    }

    private AfterNoMatchView.MissingPgy1 missingPgy1(Profile profile, TwoReadings readings) {
        VisaPolicy policy = readings.policy();
        return new AfterNoMatchView.MissingPgy1(
                policy.citation(RuleId.MATCH_COMMITMENT)
                        .map(citation -> new AfterNoMatchView.Said(
                                policy.laws().get(RuleId.MATCH_COMMITMENT).statement(), citation))
                        .orElse(null),
                List.of(
                        new Question(
                                Question.Whom.PROGRAM,
                                "Do you help to find a PGY-1 place, and does one of your institution's preliminary or transitional programs have one left?"),
                        new Question(
                                Question.Whom.PROGRAM,
                                "Would you defer the start by a year, and ask NRMP for the waiver that this needs?"),
                        new Question(
                                Question.Whom.GME_OFFICE,
                                "Which visa would the PGY-1 employer sponsor, and does it fit yours for PGY-2?")),
                options(visas(profile), readings.lastKnown()));
    }

    private AfterNoMatchView.Options options(Set<Visa> visas, Reading reading) {
        List<Prospect> known = prospects.pgy1();
        int sponsoring = 0;
        int not = 0;
        List<AfterNoMatchView.Option> items = new java.util.ArrayList<>();
        for (Prospect program : known) {
            FactReading facts = reading.facts(program);
            List<Visa> sponsors = visas.stream()
                    .filter(visa -> stance(facts, visa) == Stance.YES)
                    .toList();
            if (facts.chosen(FactField.PROGRAM_CLOSING).isPresent()
                    && facts.stance(FactField.PROGRAM_CLOSING) != Stance.NO) {
                continue;
            }
            if (visas.isEmpty() || !sponsors.isEmpty()) {
                sponsoring++;
                items.add(new AfterNoMatchView.Option(
                        program.id(), program.name(), program.place().state(), sponsors));
            } else if (visas.stream().allMatch(visa -> stance(facts, visa) == Stance.NO)) {
                not++;
            }
        }
        return new AfterNoMatchView.Options(
                known.size(),
                sponsoring,
                not,
                known.size() - sponsoring - not,
                items.stream()
                        .sorted(comparing(AfterNoMatchView.Option::name)
                                .thenComparing(AfterNoMatchView.Option::programId))
                        .limit(OPTIONS_SHOWN)
                        .toList(),
                "Which of them still has a place is not known here; the list of programs need not be complete.");
    }

    private static Stance stance(FactReading facts, Visa visa) {
        return facts.stance(visa == Visa.J1 ? FactField.J1_SPONSORSHIP : FactField.H1B_SPONSORSHIP);
    }

    private AfterNoMatchView.Limits limits(Candidacy candidacy, TwoReadings readings) {
        Credentials credentials = new Credentials(candidacy.profile(), null, null);
        Reading lastKnown = readings.lastKnown();
        List<AfterNoMatchView.Limit> all = prospects.withFacts(prospects.all(), LIMITS).stream()
                .flatMap(program -> GraduationLimit.of(
                                credentials,
                                lastKnown.opening(program),
                                lastKnown.facts(program),
                                candidacy.season(),
                                readings.today())
                        .stream()
                        .map(limit -> AfterNoMatchView.Limit.of(program.id(), program.name(), limit)))
                .toList();
        Map<AfterAYear, Long> counts = new EnumMap<>(AfterAYear.class);
        for (AfterAYear each : AfterAYear.values()) {
            counts.put(
                    each,
                    all.stream().filter(limit -> limit.afterAYear() == each).count());
        }
        return new AfterNoMatchView.Limits(
                counts,
                all.stream()
                        .sorted(comparing(
                                        (AfterNoMatchView.Limit limit) -> limit.afterAYear() != AfterAYear.MET_NO_MORE)
                                .thenComparing(AfterNoMatchView.Limit::program)
                                .thenComparing(AfterNoMatchView.Limit::programId)
                                .thenComparing(AfterNoMatchView.Limit::kind))
                        .limit(LIMITS_SHOWN)
                        .toList(),
                "As last known, to be confirmed for the next season. Programs that state no number are not listed, which does not mean that they have no limit.");
    }
}
