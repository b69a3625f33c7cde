package org.introducer.programs.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.introducer.programs.application.DatedApplications;
import org.introducer.programs.application.DatedApplications.Dated;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.StepDates.Standing;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.VisaPolicy;

/** Brings together what is recorded and judged of applicants' programs of a season, with the same few queries for any number. */
@ApplicationScoped
class SeasonOverviews {

    private static final int MOST_PROGRAMS = 200;

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final DatedApplications applications;
    private final ShortlistedPrograms shortlisted;
    private final ContactRules.Book contactRules;
    private final VisaPolicies policies;

    SeasonOverviews(
            Candidacies candidacies,
            Prospects prospects,
            DatedApplications applications,
            ShortlistedPrograms shortlisted,
            ContactRules.Book contactRules,
            VisaPolicies policies) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.applications = applications;
        this.shortlisted = shortlisted;
        this.contactRules = contactRules;
        this.policies = policies;
    }

    /** Whose season is meant. */
    record Asked(UUID applicantId, int season) {}

    /**
     * What is recorded of an applicant's season.
     *
     * @param applied by program, in the order of their creation
     * @param listed the best rank first
     */
    private record Recorded(Map<UUID, Dated> applied, Set<UUID> listed) {

        private Set<UUID> all() {
            Set<UUID> all = new LinkedHashSet<>(applied.keySet());
            all.addAll(listed);
            return all;
        }

        List<UUID> shown() {
            return all().stream().limit(MOST_PROGRAMS).toList();
        }

        int leftOut() {
            return Math.max(0, all().size() - MOST_PROGRAMS);
        }
    }

    /** @param over whether the season is over, so that nothing is judged */
    SeasonOverviewView of(UUID applicantId, int season, boolean over, LocalDate today) {
        Candidacy candidacy = candidacies.about(applicantId, season, null, Map.of());
        Asked asked = new Asked(applicantId, season);
        Recorded recorded = recorded(List.of(asked)).get(asked);
        List<UUID> shown = recorded.shown();
        Map<UUID, Prospect> found = found(shown);
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

    /**
     * Several applicants in short, in as many calls and queries as one.
     *
     * @param asked of applicants whom the caller is known to be allowed to read
     * @param current the season that has begun last: nothing is judged for earlier ones
     */
    SeasonSummariesView of(Set<Asked> asked, int current, LocalDate today) {
        Candidacies.Described described =
                candidacies.described(asked.stream().map(Asked::applicantId).collect(Collectors.toSet()));
        Map<Asked, Recorded> recorded = recorded(asked);
        Map<UUID, Prospect> found = found(
                recorded.values().stream().flatMap(one -> one.shown().stream()).collect(Collectors.toSet()));
        Function<Candidacy, TwoReadings> open = candidacies.opening(found.values());
        VisaPolicy policy = policies.policy();
        return new SeasonSummariesView(
                asked.stream()
                        .map(one -> {
                            boolean over = one.season() < current;
                            Candidacy candidacy = described.in(one.applicantId(), one.season());
                            return summary(
                                    one,
                                    candidacy.profileKnown(),
                                    recorded.get(one),
                                    found,
                                    over ? null : open.apply(candidacy).strict());
                        })
                        .toList(),
                policy.version(),
                policy.warning(today),
                policy.disclaimer());
    }

    /** @param reading null: the season is over */
    private static SeasonSummariesView.Summary summary(
            Asked asked, boolean profileKnown, Recorded recorded, Map<UUID, Prospect> found, Reading reading) {
        return new SeasonSummariesView.Summary(
                asked.applicantId(),
                asked.season(),
                reading == null,
                profileKnown,
                recorded.shown().stream()
                        .map(id -> {
                            Prospect prospect = found.get(id);
                            return new SeasonSummariesView.Item(
                                    id,
                                    recorded.listed().contains(id),
                                    SeasonOverviewView.ApplicationItem.of(
                                            recorded.applied().get(id)),
                                    prospect == null || reading == null
                                            ? null
                                            : reading.judge(prospect, reading.facts(prospect))
                                                    .verdict());
                        })
                        .toList(),
                recorded.leftOut());
    }

    private Map<Asked, Recorded> recorded(Collection<Asked> asked) {
        Map<Asked, Map<UUID, Dated>> applied = new HashMap<>();
        applications
                .of(
                        asked.stream().map(Asked::applicantId).collect(Collectors.toSet()),
                        asked.stream().map(Asked::season).collect(Collectors.toSet()))
                .forEach(one -> applied.computeIfAbsent(
                                new Asked(one.applicantId(), one.season()), _ -> new LinkedHashMap<>())
                        .putIfAbsent(one.dated().programId(), one.dated()));
        Map<Asked, List<UUID>> listed = shortlisted.of(asked);
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> new Recorded(
                                applied.getOrDefault(one, Map.of()),
                                new LinkedHashSet<>(listed.getOrDefault(one, List.of())))));
    }

    private Map<UUID, Prospect> found(Collection<UUID> programIds) {
        return prospects.withFacts(prospects.of(programIds)).stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
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
