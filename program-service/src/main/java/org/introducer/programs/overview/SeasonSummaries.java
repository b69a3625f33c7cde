package org.introducer.programs.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.programs.overview.RecordedSeasons.Asked;
import org.introducer.programs.overview.RecordedSeasons.Recorded;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.verdict.VisaPolicy;

/** Sums up the seasons of several applicants, with one call to contacts-service and the same few queries for any number. */
@ApplicationScoped
class SeasonSummaries {

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final RecordedSeasons seasons;
    private final VisaPolicies policies;

    SeasonSummaries(Candidacies candidacies, Prospects prospects, RecordedSeasons seasons, VisaPolicies policies) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.seasons = seasons;
        this.policies = policies;
    }

    /**
     * In the order of the question.
     *
     * @param asked of applicants whom the caller is known to be allowed to read
     * @param current the season that began most recently: nothing is judged for earlier ones
     */
    SeasonSummariesView of(Set<Asked> asked, int current, LocalDate today) {
        Candidacies.Described described =
                candidacies.described(asked.stream().map(Asked::applicantId).collect(Collectors.toSet()));
        Map<Asked, Recorded> recorded = seasons.of(asked);
        Set<UUID> shown =
                recorded.values().stream().flatMap(one -> one.shown().stream()).collect(Collectors.toSet());
        Map<UUID, Prospect> found = prospects.withFacts(prospects.of(shown)).stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
        Function<Candidacy, TwoReadings> open = candidacies.opening(found.values());
        VisaPolicy policy = policies.policy();
        return new SeasonSummariesView(
                asked.stream()
                        .map(one -> {
                            Candidacy candidacy = described.in(one.applicantId(), one.season());
                            boolean over = one.season() < current;
                            return summary(
                                    candidacy,
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
            Candidacy candidacy, Recorded recorded, Map<UUID, Prospect> found, Reading reading) {
        return new SeasonSummariesView.Summary(
                candidacy.applicantId(),
                candidacy.season(),
                reading == null,
                candidacy.profileKnown(),
                recorded.shown().stream()
                        .map(id -> item(id, recorded, found.get(id), reading))
                        .toList(),
                recorded.leftOut());
    }

    private static SeasonSummariesView.Item item(UUID id, Recorded recorded, Prospect prospect, Reading reading) {
        boolean judged = prospect != null && reading != null;
        return new SeasonSummariesView.Item(
                id,
                recorded.listed().contains(id),
                SeasonOverviewView.ApplicationItem.of(recorded.applied().get(id)),
                judged ? reading.judge(prospect, reading.facts(prospect)).verdict() : null);
    }
}
