package org.introducer.programs.applicant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.time.OrdinaryDay;
import org.jspecify.annotations.Nullable;

/**
 * Training after medical school, in whatever country.
 *
 * <p>A status that is newer than this service is null.
 *
 * @param years null when from and to say it, or nobody does
 * @param to null while it lasts, or when not said
 * @param completed null when not said
 */
@Schema(name = "PriorTraining")
public record PriorTraining(
        @NotNull @IsoCountry @Schema(description = "ISO 3166-1 alpha-2 code", examples = "NG")
        String country,

        @NotNull Specialty specialty,
        @NotNull Level level,

        @Schema(description = "first day; absent: not known") @OrdinaryDay
        LocalDate from,

        @OrdinaryDay @Schema(description = "last day; absent: ongoing") @Nullable
        LocalDate to,

        @Min(0) @Max(15) @Schema(description = "whole years, when from and to are unknown")
        Integer years,

        @Schema(description = "whether the whole training was finished; absent: not said")
        Boolean completed) {

    @Schema(
            name = "TrainingLevel",
            description = "OTHER: work after graduation that is no training program, such as a house officer's")
    public enum Level {
        INTERNSHIP,
        RESIDENCY,
        FELLOWSHIP,
        /** Work after graduation that is no training program, such as a house officer's. */
        OTHER
    }

    @Schema(description = "specialty of the training")
    public enum Specialty {
        DIAGNOSTIC_RADIOLOGY,
        INTERVENTIONAL_RADIOLOGY,
        INTERNAL_MEDICINE,
        GENERAL_SURGERY,
        TRANSITIONAL_YEAR,
        PEDIATRICS,
        FAMILY_MEDICINE,
        EMERGENCY_MEDICINE,
        ANESTHESIOLOGY,
        NEUROLOGY,
        NUCLEAR_MEDICINE,
        OBSTETRICS_GYNECOLOGY,
        PSYCHIATRY,
        OTHER
    }

    public boolean inUs() {
        return "US".equals(country);
    }

    /** Whether it is graduate medical education. */
    public boolean graduate() {
        return level != null && level != Level.OTHER;
    }

    /** Whether it is what independent IR builds on. */
    public boolean diagnosticRadiology() {
        return specialty == Specialty.DIAGNOSTIC_RADIOLOGY && level == Level.RESIDENCY;
    }

    /** Whole years of it before a day, as far as it is said; what lasts, lasts until that day. */
    public OptionalInt yearsBefore(LocalDate day) {
        if (years != null) {
            return OptionalInt.of(years);
        }
        if (from == null || to == null && Boolean.TRUE.equals(completed)) {
            return OptionalInt.empty();
        }
        LocalDate end = to == null || !to.isBefore(day) ? day : to.plusDays(1);
        return OptionalInt.of(Math.max(0, WholeYears.between(from, end)));
    }

    /** In words, for a trace. */
    public String text() {
        String when =
                years != null ? years + " years" : from == null ? "" : "from " + from + (to == null ? "" : " to " + to);
        return "%s, %s, %s %s".formatted(country, specialty, level, when).strip();
    }
}
