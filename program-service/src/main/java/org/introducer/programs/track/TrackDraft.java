package org.introducer.programs.track;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a curator records of a track. Positions and PGY-1 years are recorded each with its evidence. */
@Schema(name = "TrackDraft")
public record TrackDraft(
        @Schema(description = "way of entry") @NotNull TrackType type,

        @Size(max = 200) @Schema(description = "name of the track", examples = "Interventional Radiology-Integrated")
        String label,

        @Min(1)
        @Max(10)
        @Schema(description = "postgraduate year in which it begins, when the type does not determine it")
        Integer pgyEntry,

        @Pattern(
                regexp = "\\d{4}[A-Z0-9]{3}[ACPRFSM]\\d",
                message = "must be an NRMP code: institution, specialty, track letter, digit")
        @Schema(description = "its letter has to match the type; earlier codes are kept", examples = "1104416A0")
        String nrmpCode) {

    /** 422 where the code's letter says another type, or the entry another year. */
    TrackDraft check() {
        if (nrmpCode != null && NrmpCode.parse(nrmpCode).map(NrmpCode::track).orElse(TrackType.UNKNOWN) != type) {
            throw INVALID_INPUT.at("/nrmpCode", "its letter is not that of a track of type " + type);
        }
        if (pgyEntry != null && type.pgyEntry() != null && !pgyEntry.equals(type.pgyEntry())) {
            throw INVALID_INPUT.at(
                    "/pgyEntry", "a track of type %s begins with PGY-%d".formatted(type, type.pgyEntry()));
        }
        return this;
    }
}
