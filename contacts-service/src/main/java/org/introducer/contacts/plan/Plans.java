package org.introducer.contacts.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.plan.milestone.Course;
import org.introducer.contacts.plan.milestone.Measure;
import org.introducer.contacts.plan.milestone.PlanPolicy;
import org.introducer.contacts.plan.milestone.Progress;
import org.introducer.contacts.plan.milestone.Tally;

/** The networking plan of an applicant, measured by what is recorded. */
@ApplicationScoped
class Plans {

    private final Applicants applicants;
    private final Records records;

    Plans(Applicants applicants, Records records) {
        this.applicants = applicants;
        this.records = records;
    }

    /** @param asked the season that the request names, or null */
    PlanView of(UUID ownerId, Integer asked) {
        return of(List.of(applicants.seasonOf(ownerId, asked))).get(ownerId);
    }

    /** By applicant, in as many queries as for one. */
    Map<UUID, PlanView> of(Collection<ApplicantSeason> seasons) {
        Map<UUID, ApplicantDraft> profiles = applicants.profilesOf(
                seasons.stream().map(ApplicantSeason::applicantId).toList());
        Map<UUID, Map<Measure, Tally>> tallies = records.of(seasons, profiles);
        Map<UUID, PlanView> plans = new HashMap<>();
        seasons.forEach(each -> plans.put(each.applicantId(), plan(each, tallies.get(each.applicantId()))));
        return plans;
    }

    private static PlanView plan(ApplicantSeason of, Map<Measure, Tally> tallies) {
        PlanPolicy.Submission submission = PlanFile.CURRENT.submission(of.year());
        Course course = new Course(submission.day());
        return PlanView.of(
                of.applicantId(),
                of.season(),
                submission,
                course,
                Progress.of(PlanFile.CURRENT, course, tallies, of.today()),
                of.today());
    }
}
