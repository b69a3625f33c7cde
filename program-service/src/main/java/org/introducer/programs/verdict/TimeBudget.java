package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;

/**
 * How far one visa class carries along a pathway.
 *
 * @param pathYears from PGY-1 to the end of IR training
 * @param limitYears what the class gives
 * @param usedDays what is used up already
 * @param remainingDays what is left when training starts
 * @param slackDays what is left after training; negative: what is missing
 * @param fellowshipYears whole years left after training
 */
public record TimeBudget(
        Visa visa,
        Pathway pathway,
        int pathYears,
        int limitYears,
        long usedDays,
        long remainingDays,
        long slackDays,
        long fellowshipYears,
        List<Citation> citations) {

    /** The budget, or null where the policy does not know the length of the pathway. */
    static TimeBudget of(VisaPolicy policy, Profile profile, Pathway pathway, Visa visa) {
        VisaPolicy.PathLength path = policy.paths().get(pathway);
        VisaPolicy.TimeLimit limit = policy.limits().get(visa);
        if (path == null || limit == null || path.citation() == null || limit.citation() == null) {
            return null;
        }
        long year = policy.planning().yearDays();
        long used = visa == Visa.H1B ? profile.priorH1bDays() : physicianDays(profile.priorJ1());
        long remaining = limit.years() * year - used;
        long slack = remaining - path.years() * year;
        return new TimeBudget(
                visa,
                pathway,
                path.years(),
                limit.years(),
                used,
                remaining,
                slack,
                Math.max(0, slack / year),
                List.of(path.citation(), limit.citation()));
    }

    /** Days as an alien physician; days that two stays share count once. */
    static long physicianDays(List<PriorJ1> stays) {
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        List<PriorJ1> ordered = stays.stream()
                .filter(stay -> stay.category() == J1Category.ALIEN_PHYSICIAN)
                .filter(stay -> !stay.to().isBefore(stay.from()))
                .sorted(Comparator.comparing(PriorJ1::from))
                .toList();
        for (PriorJ1 stay : ordered) {
            LocalDate from = stay.from().isAfter(counted) ? stay.from() : counted.plusDays(1);
            if (!from.isAfter(stay.to())) {
                days += ChronoUnit.DAYS.between(from, stay.to()) + 1;
                counted = stay.to();
            }
        }
        return days;
    }
}
