package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.readiness.Coverage;
import org.introducer.contacts.guidance.readiness.Facts;
import org.introducer.contacts.letter.Portfolios;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.network.TargetNetworks;
import org.introducer.platform.access.Readable;

/** Brings together what readiness rests on; of many applicants in as many queries as of one. */
@ApplicationScoped
class ReadinessFacts {

    private final Acquaintances acquaintances;
    private final TargetNetworks networks;
    private final Portfolios portfolios;

    ReadinessFacts(Acquaintances acquaintances, TargetNetworks networks, Portfolios portfolios) {
        this.acquaintances = acquaintances;
        this.networks = networks;
        this.portfolios = portfolios;
    }

    /** What this service has recorded that no answer of another is needed for, by applicant. */
    record Recorded(
            Collection<ApplicantSeason> seasons,
            Map<UUID, Integer> acquaintances,
            Map<UUID, Portfolios.OfSeason> letters) {}

    /** To be read while the other services are asked. */
    Recorded recorded(Collection<ApplicantSeason> seasons) {
        return new Recorded(
                seasons,
                acquaintances.count(
                        seasons.stream().map(ApplicantSeason::applicantId).toList()),
                portfolios.of(seasons));
    }

    /** All facts by applicant. @param programs without those whom program-service says nothing of @param mentees likewise */
    Map<UUID, Facts> of(
            List<Readable> owners,
            Recorded recorded,
            Map<UUID, SeasonOverview> programs,
            Map<UUID, MenteeOverview> mentees) {
        Map<UUID, Coverage> coverages = coverages(owners, programs);
        Map<UUID, Facts> facts = new HashMap<>();
        for (ApplicantSeason one : recorded.seasons()) {
            UUID id = one.applicantId();
            facts.put(
                    id,
                    new Facts(
                            recorded.acquaintances().getOrDefault(id, 0),
                            recorded.letters().get(id).portfolio(),
                            programs.get(id),
                            coverages.get(id),
                            mentees.get(id),
                            one.today(),
                            one.zone()));
        }
        return facts;
    }

    private Map<UUID, Coverage> coverages(List<Readable> owners, Map<UUID, SeasonOverview> programs) {
        Map<Readable, List<UUID>> targets = new HashMap<>();
        for (Readable owner : owners) {
            SeasonOverview overview = programs.get(owner.id());
            if (overview != null) {
                targets.put(
                        owner,
                        overview.targets().stream()
                                .map(SeasonOverview.Item::programId)
                                .toList());
            }
        }
        Map<UUID, Coverage> coverages = new HashMap<>();
        networks.at(targets)
                .forEach((id, at) -> coverages.put(
                        id,
                        new Coverage(
                                at.stream()
                                        .map(one -> new Coverage.Target(one.programId(), one.covered(), one.strength()))
                                        .toList(),
                                programs.get(id).leftOut())));
        return coverages;
    }
}
