package org.introducer.contacts.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.plan.milestone.Course;
import org.introducer.contacts.plan.milestone.PlanPolicy;
import org.introducer.contacts.plan.milestone.Progress;

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
        ApplicantDraft profile = applicants.profileOf(ownerId).orElse(null);
        LocalDate today = applicants.today(ownerId);
        TargetSeason season = TargetSeason.of(asked, profile, today);
        PlanPolicy.Submission submission = PlanFile.CURRENT.submission(season.year());
        Course course = new Course(submission.day());
        return PlanView.of(
                ownerId,
                season,
                submission,
                course,
                Progress.of(PlanFile.CURRENT, course, records.of(ownerId, season.year(), profile, today), today),
                today);
    }
}
