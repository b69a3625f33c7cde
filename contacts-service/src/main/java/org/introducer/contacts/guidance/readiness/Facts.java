package org.introducer.contacts.guidance.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.Portfolio;

/**
 * What all services know of an applicant.
 *
 * @param acquaintances people who know the applicant
 * @param season null: program-service could not be asked
 * @param coverage of the programs of the season; null with it
 * @param mentee null: mentorship-service could not be asked
 * @param today in the zone in which the applicant's days are counted
 */
public record Facts(
        int acquaintances,
        Portfolio letters,
        SeasonOverview season,
        Coverage coverage,
        MenteeOverview mentee,
        LocalDate today,
        ZoneId zone) {

    /** Every part once, in the order of {@link Part}. */
    public List<PartReadiness> parts(ReadinessPolicy policy) {
        return List.of(
                NetworkReadiness.of(acquaintances, coverage, policy),
                LetterReadiness.of(letters, LetterPolicy.CURRENT.letters()),
                VisaReadiness.of(season),
                new MentorReadiness(policy, today, zone).of(mentee),
                new ProgramReadiness(policy, today).of(season));
    }
}
