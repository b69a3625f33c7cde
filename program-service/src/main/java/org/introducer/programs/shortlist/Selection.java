package org.introducer.programs.shortlist;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.problem.ProblemException;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.imghistory.ImgYears;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Readings;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Part.Value;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.ranking.Ranking;
import org.introducer.programs.verdict.VisaPolicy;

/**
 * Chooses and ranks the programs of a shortlist. The directory is read in a bounded number of queries; contacts-service is
 * asked for the profile and for the network, and done without where it is away.
 */
@ApplicationScoped
class Selection {

    private static final String CONTACTS = "contacts-service";

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final Readings readings;
    private final ImgYears histories;
    private final Networks networks;
    private final Ranking ranking;
    private final VisaPolicies policies;

    Selection(
            Candidacies candidacies,
            Prospects prospects,
            Readings readings,
            ImgYears histories,
            Networks networks,
            Ranking ranking,
            VisaPolicies policies) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.readings = readings;
        this.histories = histories;
        this.networks = networks;
        this.ranking = ranking;
        this.policies = policies;
    }

    /** The ranking, still unwritten. @param entries all that match, in their order */
    record Selected(Shortlist.Making making, List<ShortlistEntryView> entries) {

        /** The entries that a list keeps. */
        List<ShortlistEntryView> kept() {
            return entries.stream().limit(making.limit()).toList();
        }
    }

    Selected select(UUID applicantId, int season, ShortlistDraft draft) {
        Set<String> unavailable = new TreeSet<>();
        Optional<Candidacy> candidacy = asked(
                unavailable,
                () -> candidacies.about(
                        applicantId, season, draft.locationAtFiling(), AssumptionsDraft.of(draft.assumptions())));
        return select(applicantId, candidacy, draft, unavailable);
    }

    /** For an applicant whose profile is at hand, such as it might become. */
    Selected select(Candidacy candidacy, ShortlistDraft draft) {
        return select(candidacy.applicantId(), Optional.of(candidacy), draft, new TreeSet<>());
    }

    private Selected select(
            UUID applicantId, Optional<Candidacy> candidacy, ShortlistDraft draft, Set<String> unavailable) {
        HardFilter hard = new HardFilter(draft.hard());
        List<Prospect> directory = prospects.all();
        List<Prospect> admitted = directory.stream().filter(hard::admits).toList();
        List<Assessment> matching = assessed(candidacy, directory, admitted, draft).stream()
                .filter(hard::admits)
                .toList();
        Map<Criterion, Integer> weights = weights(draft);
        network(applicantId, candidacy.isPresent(), weights, matching, unavailable);
        List<Ranked> ranked =
                ranking.rank(matching.stream().map(Assessment::entry).toList(), weights);
        Map<UUID, Assessment> byProgram = matching.stream()
                .collect(Collectors.toMap(assessment -> assessment.prospect().id(), Function.identity()));
        VisaPolicy visaPolicy = policies.policy();
        return new Selected(
                new Shortlist.Making(
                        weights,
                        draft.filters(),
                        draft.location(),
                        draft.assumptions(),
                        draft.most(),
                        directory.size(),
                        matching.size(),
                        tiers(ranked),
                        candidacy.map(Candidacy::profileKnown).orElse(false),
                        List.copyOf(unavailable),
                        ranking.policy().version(),
                        visaPolicy.version(),
                        visaPolicy.reviewedOn()),
                ranked.stream()
                        .map(one -> ShortlistEntryView.of(one, byProgram.get(one.programId())))
                        .toList());
    }

    private List<Assessment> assessed(
            Optional<Candidacy> candidacy, List<Prospect> directory, List<Prospect> admitted, ShortlistDraft draft) {
        Optional<Assessor.Applicant> applicant = Optional.empty();
        List<Prospect> known = admitted;
        if (candidacy.isPresent()) {
            boolean chained = admitted.stream().anyMatch(Prospect::advanced);
            Map<UUID, Prospect> read = prospects.withFacts(chained ? withPgy1(admitted, directory) : admitted).stream()
                    .collect(Collectors.toMap(Prospect::id, Function.identity()));
            known = admitted.stream().map(prospect -> read.get(prospect.id())).toList();
            Candidacy who = candidacy.get();
            applicant = Optional.of(new Assessor.Applicant(
                    new Credentials(who.profile(), draft.usClinicalExperienceMonths(), draft.letters()),
                    readings.open(
                            who,
                            chained
                                    ? read.values().stream()
                                            .filter(Prospect::offersPgy1)
                                            .toList()
                                    : List.of()),
                    who.season()));
        }
        Assessor assessor = new Assessor(
                ranking,
                applicant,
                histories.histories(admitted.stream().map(Prospect::id).toList()),
                draft.wish());
        return known.stream().map(assessor::assess).toList();
    }

    private static Collection<Prospect> withPgy1(List<Prospect> admitted, List<Prospect> directory) {
        Map<UUID, Prospect> all = new LinkedHashMap<>();
        Stream.concat(admitted.stream(), directory.stream().filter(Prospect::offersPgy1))
                .forEach(prospect -> all.put(prospect.id(), prospect));
        return all.values();
    }

    /** Fills in the network, where it weighs anything; asked only when the same service has answered before. */
    private void network(
            UUID applicantId,
            boolean answering,
            Map<Criterion, Integer> weights,
            List<Assessment> matching,
            Set<String> unavailable) {
        if (weights.getOrDefault(Criterion.NETWORK, 0) == 0 || matching.isEmpty()) {
            return;
        }
        Optional<Map<UUID, Networks.Strength>> strengths = answering
                ? asked(
                        unavailable,
                        () -> networks.at(
                                applicantId,
                                matching.stream()
                                        .map(assessment -> assessment.prospect().id())
                                        .toList()))
                : Optional.empty();
        for (Assessment assessment : matching) {
            assessment
                    .values()
                    .put(
                            Criterion.NETWORK,
                            strengths
                                    .map(known -> value(
                                            known.get(assessment.prospect().id())))
                                    .orElseGet(() -> Value.notAvailable(CONTACTS + " is unavailable.")));
        }
    }

    private Value value(Networks.Strength strength) {
        return strength == null ? ranking.network(0, 0) : ranking.network(strength.strength(), strength.contacts());
    }

    private Map<Criterion, Integer> weights(ShortlistDraft draft) {
        if (draft.weights() != null) {
            return new EnumMap<>(draft.weights());
        }
        Map<Criterion, Integer> weights = ranking.equalWeights();
        if (draft.location() == null) {
            // Without a wish it would be worth the same everywhere.
            weights.remove(Criterion.LOCATION);
        }
        return weights;
    }

    private static Map<Ranked.Tier, Long> tiers(List<Ranked> ranked) {
        Map<Ranked.Tier, Long> tiers = new EnumMap<>(Ranked.Tier.class);
        for (Ranked.Tier tier : Ranked.Tier.values()) {
            tiers.put(tier, ranked.stream().filter(one -> one.tier() == tier).count());
        }
        return tiers;
    }

    /** What contacts-service answers; while it is away nothing, and it is noted. */
    private static <T> Optional<T> asked(Set<String> unavailable, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProblemException e) {
            if (e.problem() != NEIGHBOUR_UNAVAILABLE) {
                throw e;
            }
            unavailable.add(CONTACTS);
            return Optional.empty();
        }
    }
}
