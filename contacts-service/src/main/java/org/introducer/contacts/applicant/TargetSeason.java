package org.introducer.contacts.applicant;

import java.time.LocalDate;
import java.time.Month;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The match year that something is about, and who says so. */
public record TargetSeason(int year, Basis basis) {

    /** Who says which season is meant. */
    @Schema(name = "TargetSeasonBasis")
    public enum Basis {
        REQUEST,
        PROFILE,
        ASSUMPTION
    }

    /**
     * The season asked for, else that of the profile, else the next one to which one can still apply, which is an assumption: applications of
     * a Match are sent until the end of September of the year before.
     *
     * @param asked null when the request names none
     * @param profile null when the applicant has none
     */
    public static TargetSeason of(Integer asked, ApplicantDraft profile, LocalDate today) {
        if (asked != null) {
            return new TargetSeason(asked, Basis.REQUEST);
        }
        if (profile != null && profile.targetSeason() != null) {
            return new TargetSeason(profile.targetSeason(), Basis.PROFILE);
        }
        boolean sent = today.getMonth().compareTo(Month.SEPTEMBER) > 0;
        return new TargetSeason(today.getYear() + (sent ? 2 : 1), Basis.ASSUMPTION);
    }
}
