package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.YEAR_OF_GRADUATION_CUTOFF;
import static org.introducer.programs.fact.FactField.YEAR_OF_GRADUATION_PREFERRED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.verdict.FactReading;

/** A program's limit to the years since graduation, in a season and in the next one, when an applicant is a year older. */
public record GraduationLimit(Check now, Check next) {

    /** What a year of waiting does. */
    @Schema(
            name = "AfterAYear",
            description =
                    "what a year of waiting does to the limit. STILL_MET: met now and then; MET_NO_MORE: met now, not "
                            + "then; STILL_NOT_MET; UNKNOWN: the limit or the year of graduation is not known")
    public enum AfterAYear {
        STILL_MET,
        /** Met in this season, and no more in the next. */
        MET_NO_MORE,
        STILL_NOT_MET,
        UNKNOWN
    }

    /** The limits that a program states, strict and preferred; none where it states none. */
    public static List<GraduationLimit> of(
            Credentials applicant, Opening opening, FactReading facts, int season, LocalDate today) {
        if (Stream.of(YEAR_OF_GRADUATION_CUTOFF, YEAR_OF_GRADUATION_PREFERRED)
                .allMatch(field -> facts.number(field).isEmpty())) {
            return List.of();
        }
        List<Check> later = limits(applicant, opening, facts, season + 1, today);
        return limits(applicant, opening, facts, season, today).stream()
                .flatMap(now -> later.stream()
                        .filter(next -> next.kind() == now.kind())
                        .map(next -> new GraduationLimit(now, next)))
                .toList();
    }

    private static List<Check> limits(
            Credentials applicant, Opening opening, FactReading facts, int season, LocalDate today) {
        return EligibilityRules.check(applicant, opening, facts, season, today).checks().stream()
                .filter(check -> check.requirement() == Requirement.YEARS_SINCE_GRADUATION)
                .filter(check -> check.kind() == Check.Kind.STRICT || check.kind() == Check.Kind.PREFERENCE)
                .toList();
    }

    public AfterAYear afterAYear() {
        if (now.result() == Check.Result.UNKNOWN || next.result() == Check.Result.UNKNOWN) {
            return AfterAYear.UNKNOWN;
        }
        if (next.result() == Check.Result.PASS) {
            return AfterAYear.STILL_MET;
        }
        return now.result() == Check.Result.PASS ? AfterAYear.MET_NO_MORE : AfterAYear.STILL_NOT_MET;
    }
}
