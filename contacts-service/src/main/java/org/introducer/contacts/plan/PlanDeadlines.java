package org.introducer.contacts.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.TargetSeason.Basis;
import org.introducer.contacts.plan.milestone.Progress.State;

/** When the phases of an applicant's plan end, for other features. */
@ApplicationScoped
public class PlanDeadlines {

    private final Plans plans;

    PlanDeadlines(Plans plans) {
        this.plans = plans;
    }

    /** The last day of a phase in which milestones are not done. @param text which ones they are, and what is assumed */
    public record Deadline(String code, int season, LocalDate day, String text) {}

    public List<Deadline> of(UUID ownerId) {
        PlanView plan = plans.of(ownerId, null);
        String assumed = plan.seasonBasis() == Basis.ASSUMPTION ? " The season " + plan.season() + " is assumed." : "";
        return plan.phases().stream()
                .filter(phase -> phase.milestones().stream().anyMatch(one -> one.state() != State.DONE))
                .map(phase -> new Deadline(
                        phase.phase().name(),
                        plan.season(),
                        phase.to(),
                        phase.milestones().stream()
                                        .filter(one -> one.state() != State.DONE)
                                        .map(one -> one.title()
                                                + (one.state() == State.UNKNOWN ? " (not known whether done)" : ""))
                                        .collect(Collectors.joining("; ", "Not done: ", "."))
                                + assumed))
                .toList();
    }

    /** A milestone that is not done. @param known whether the records can say so @param assumed whether a day of its plan is assumed */
    public record Open(
            String code, String title, boolean known, LocalDate begins, LocalDate due, String next, boolean assumed) {}

    /** The milestones of a plan that are not done. @param season null: that of the profile, else the next Match */
    public List<Open> open(UUID ownerId, Integer season) {
        return open(plans.of(ownerId, season));
    }

    /** Those of several applicants, by applicant, in as many queries as of one. */
    public Map<UUID, List<Open>> open(Collection<ApplicantSeason> seasons) {
        Map<UUID, List<Open>> open = new HashMap<>();
        plans.of(seasons).forEach((owner, plan) -> open.put(owner, open(plan)));
        return open;
    }

    private static List<Open> open(PlanView plan) {
        boolean assumed = plan.seasonBasis() == Basis.ASSUMPTION || plan.submissionSource() == null;
        return plan.phases().stream()
                .flatMap(phase -> phase.milestones().stream()
                        .filter(one -> one.state() != State.DONE)
                        .map(one -> new Open(
                                one.code(),
                                one.title(),
                                one.state() != State.UNKNOWN,
                                phase.from(),
                                one.due(),
                                one.state() == State.UNKNOWN ? one.question() : one.next(),
                                assumed)))
                .toList();
    }
}
