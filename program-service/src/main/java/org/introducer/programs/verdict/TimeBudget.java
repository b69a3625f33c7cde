package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.applicant.WholeYears;
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
        @Schema(description = "the visa class") Visa visa,

        @Schema(description = "the pathway to IR") Pathway pathway,

        @Schema(description = "years from PGY-1 to the end of IR training")
        int pathYears,

        @Schema(description = "of these, years that whoever enters the position has behind")
        int behindYears,

        @Schema(description = "years that the visa class gives")
        int limitYears,

        @Schema(description = "days that are used up before training starts")
        long usedDays,

        @Schema(description = "days that are left when training starts")
        long remainingDays,

        @Schema(description = "days that are left after training; negative: days that are missing")
        long slackDays,

        @Schema(description = "whole years that are left after training")
        long fellowshipYears,

        @Schema(description = "sources of the limit and of the length of the pathway")
        List<Citation> citations) {

    private static final long LEAP_EVERY = 4;

    /** The budget, or null where the policy does not know the length of the pathway. */
    public static TimeBudget of(Situation situation) {
        VisaPolicy policy = situation.policy();
        Visa visa = situation.visa();
        VisaPolicy.PathLength path = policy.paths().get(situation.position().pathway());
        VisaPolicy.TimeLimit limit = policy.limits().get(visa);
        if (path == null || limit == null || path.citation() == null || limit.citation() == null) {
            return null;
        }
        long year = policy.planning().yearDays();
        Profile profile = situation.profile();
        long used = visa == Visa.H1B
                ? wholeYears(profile.h1bDays(), year)
                : physicianDays(profile.priorJ1(), situation.start(), year);
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
        List<PriorTraining> training = situation.profile().priorTraining();
        boolean radiologist = training != null && training.stream().anyMatch(PriorTraining::diagnosticRadiology);
        return radiologist || situation.profile().stage() == Stage.RESIDENT ? path.beforeEntry() : 0;
    }

    /** Days counted so that whole years with their leap days are years: 1826 days are five years. */
    static long wholeYears(long days, long year) {
        long years = days / year;
        long leapDays = (years + LEAP_EVERY - 1) / LEAP_EVERY;
        return days % year <= leapDays ? years * year : days;
    }

    /**
     * Time as an alien physician before a day: whole years as years, whatever their leap days, the rest in days. Stays that
     * follow each other are one; days that two stays share count once.
     */
    public static long physicianDays(List<PriorJ1> stays, LocalDate before, long year) {
        long days = 0;
        LocalDate from = null;
        LocalDate to = null;
        List<PriorJ1> ordered = stays.stream()
                .filter(stay -> stay.category() == J1Category.ALIEN_PHYSICIAN)
                .filter(stay -> !stay.to().isBefore(stay.from()))
                .sorted(Comparator.comparing(PriorJ1::from))
                .toList();
        for (PriorJ1 stay : ordered) {
            LocalDate last = stay.to().isBefore(before) ? stay.to() : before.minusDays(1);
            if (last.isBefore(stay.from())) {
                continue;
            }
            if (from == null || stay.from().isAfter(to.plusDays(1))) {
                days += from == null ? 0 : time(from, to, year);
                from = stay.from();
                to = last;
            } else if (last.isAfter(to)) {
                to = last;
            }
        }
        return days + (from == null ? 0 : time(from, to, year));
    }

    /** From 1 July to 30 June is a year; what is left over is less than one. */
    private static long time(LocalDate from, LocalDate to, long year) {
        LocalDate end = to.plusDays(1);
        int years = WholeYears.between(from, end);
        return years * year + Math.min(year - 1, ChronoUnit.DAYS.between(from.plusYears(years), end));
    }
}
