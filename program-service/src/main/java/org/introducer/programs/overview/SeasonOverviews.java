package org.introducer.programs.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.application.DatedApplications.Dated;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.StepDates.Standing;
import org.introducer.programs.overview.RecordedSeasons.Asked;
import org.introducer.programs.overview.RecordedSeasons.Recorded;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.verdict.ProgramVerdict;

/** Brings together what is recorded and judged of an applicant's programs of a season, with the same few queries for any number. */
@ApplicationScoped
class SeasonOverviews {

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final RecordedSeasons recorded;
    private final ContactRules.Book contactRules;
    private final VisaPolicies policies;

    SeasonOverviews(
            Candidacies candidacies,
            Prospects prospects,
            RecordedSeasons recorded,
            ContactRules.Book contactRules,
            VisaPolicies policies) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.recorded = recorded;
        this.contactRules = contactRules;
        this.policies = policies;
    }

    /** @param over whether the season is over, so that nothing is judged */
    SeasonOverviewView of(UUID applicantId, int season, boolean over, LocalDate today) {
        Candidacy candidacy = candidacies.about(applicantId, season, null, Map.of());
        Asked asked = new Asked(applicantId, season);
        Recorded recorded = this.recorded.of(List.of(asked)).get(asked);
        List<UUID> shown = recorded.shown();
        Map<UUID, Prospect> found = prospects.withFacts(prospects.of(shown)).stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
        Map<UUID, ContactRules> rules = found.isEmpty() ? Map.of() : contactRules.of(found.keySet());
        TwoReadings readings = over ? null : candidacies.read(candidacy, found.values());
        return new SeasonOverviewView(
                applicantId,
                season,
                over,
                candidacy.profileKnown(),
                shown.stream()
                        .map(id -> item(
                                id,
                                found.get(id),
                                recorded.listed().contains(id),
                                recorded.applied().get(id),
                                rules.get(id),
                                readings))
                        .toList(),
                recorded.leftOut(),
                over ? List.of() : steps(candidacy.profile(), season, today),
                policies.policy().version(),
                policies.policy().warning(today),
                policies.policy().disclaimer());
    }

    private static SeasonOverviewView.Item item(
            UUID id, Prospect prospect, boolean listed, Dated application, ContactRules rules, TwoReadings readings) {
        boolean judged = prospect != null && readings != null;
        ProgramVerdict strict = judged ? readings.strict().judge(prospect) : null;
        return new SeasonOverviewView.Item(
                id,
                prospect == null ? null : prospect.name(),
                listed,
                SeasonOverviewView.ApplicationItem.of(application),
                judged ? strict.verdict() : null,
                judged ? readings.lastKnown().judge(prospect).verdict() : null,
                judged ? SeasonOverviewView.questions(strict) : List.of(),
                rules);
    }

    private List<SeasonOverviewView.Step> steps(Profile profile, int season, LocalDate today) {
        SeasonPlan plan = policies.seasons();
        Set<Visa> visas = profile.visaNeed() == VisaNeed.NOT_REQUIRED ? Set.of() : new TreeSet<>(profile.visas());
        return CertificationPath.of(
                        plan.steps(), plan.dates(), new Traveller(profile, visas, season, today), Assumed.NOTHING)
                .stream()
                .filter(step -> step.standing() != Standing.DONE)
                .map(SeasonOverviewView.Step::of)
                .toList();
    }
}
