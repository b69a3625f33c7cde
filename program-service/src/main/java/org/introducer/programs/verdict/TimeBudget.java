package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/**
 * How far one visa class carries along a pathway.
 *
 * @param pathYears from PGY-1 to the end of IR training
 * @param behindYears of these, what whoever enters the position has behind; time on a visa then is among the used days
 * @param limitYears what the class gives
 * @param usedDays what is used up before training starts
 * @param remainingDays what is left when training starts
 * @param slackDays what is left after training; negative: what is missing
 * @param fellowshipYears whole years left after training
 */
public record TimeBudget(
        Visa visa,
        Pathway pathway,
        int pathYears,
        int behindYears,
        int limitYears,
        long usedDays,
        long remainingDays,
        long slackDays,
        long fellowshipYears,
        List<Citation> citations) {

    /** The budget, or null where the policy does not know the length of the pathway. */
    static TimeBudget of(Situation situation) {
        VisaPolicy policy = situation.policy();
        Visa visa = situation.visa();
        VisaPolicy.PathLength path = policy.paths().get(situation.position().pathway());
        VisaPolicy.TimeLimit limit = policy.limits().get(visa);
        if (path == null || limit == null || path.citation() == null || limit.citation() == null) {
            return null;
        }
        long year = policy.planning().yearDays();
        Profile profile = situation.profile();
        long used = visa == Visa.H1B ? profile.h1bDays() : physicianDays(profile.priorJ1(), situation.start());
        int behind = behind(situation, path);
        long remaining = limit.years() * year - used;
        long slack = remaining - (path.years() - behind) * year;
        return new TimeBudget(
                visa,
                situation.position().pathway(),
                path.years(),
                behind,
                limit.years(),
                used,
                remaining,
                slack,
                Math.max(0, slack / year),
                List.of(path.citation(), limit.citation()));
    }

    private static int behind(Situation situation, VisaPolicy.PathLength path) {
        if (situation.position().track() == TrackType.PHYSICIAN) {
            return TrackType.PHYSICIAN.pgyEntry() - 1;
        }
        return situation.profile().stage() == Stage.RESIDENT ? path.beforeEntry() : 0;
    }

    /** Days as an alien physician before a day; days that two stays share count once. */
    static long physicianDays(List<PriorJ1> stays, LocalDate before) {
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        List<PriorJ1> ordered = stays.stream()
                .filter(stay -> stay.category() == J1Category.ALIEN_PHYSICIAN)
                .filter(stay -> !stay.to().isBefore(stay.from()))
                .sorted(Comparator.comparing(PriorJ1::from))
                .toList();
        for (PriorJ1 stay : ordered) {
            LocalDate from = stay.from().isAfter(counted) ? stay.from() : counted.plusDays(1);
            LocalDate to = stay.to().isBefore(before) ? stay.to() : before.minusDays(1);
            if (!from.isAfter(to)) {
                days += ChronoUnit.DAYS.between(from, to) + 1;
                counted = to;
            }
        }
        return days;
    }
}
