package org.introducer.programs.origin;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.text.VisibleText;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.SourceEvidence;

/** Where the residents of one season went to medical school, as a source counts them. */
@Schema(name = "ResidentOriginsDraft")
record OriginDraft(
        @NotNull UUID programId,

        @NotNull @Min(1990) @Max(2100) @Schema(description = "match year", examples = "2025")
        Integer season,

        @Schema(description = "one entry for each country and school") @NotEmpty @Size(max = 200)
        List<@Valid @NotNull Origin> origins,

        @NotNull @Valid SourceEvidence evidence) {

    /** How many residents of a season went to medical school in one country or at one school. */
    @StoredForm
    @Schema(name = "ResidentOrigin")
    record Origin(
            @NotNull @IsoCountry @Schema(description = "of the medical school", examples = "NG")
            String country,

            @Size(max = 200)
            @Schema(description = "the medical school; absent: not known", examples = "University of Lagos")
            String school,

            @Schema(description = "how many of them started in the season") @NotNull @Min(1) @Max(1000)
            Integer residents) {

        Origin {
            school = VisibleText.orNull(school);
        }
    }

    /** What is stored of it. */
    @StoredForm
    record Content(List<Origin> origins, Source source) {

        static Content of(OriginDraft draft) {
            SourceEvidence evidence = draft.evidence();
            return new Content(
                    draft.origins(),
                    new Source(
                            evidence.sourceType(), evidence.reference(), evidence.observedOn(), evidence.confidence()));
        }
    }

    /** The evidence as it is stored. */
    @StoredForm
    record Source(SourceType sourceType, String reference, LocalDate observedOn, Confidence confidence) {

        SourceEvidence evidence() {
            return new SourceEvidence(sourceType, reference, observedOn, confidence);
        }
    }

    void check(LocalDate today) {
        List<InputError> faults = new ArrayList<>(evidence.errors(today));
        if (season > today.getYear() + 1) {
            faults.add(InputError.at(
                    "/season", InputErrorCode.OUT_OF_RANGE, "is of a match that has not taken place yet"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < origins.size(); i++) {
            String school = origins.get(i).school();
            if (!seen.add(origins.get(i).country() + "/" + (school == null ? "" : ShownOrigins.key(school)))) {
                faults.add(InputError.at("/origins/" + i, "is there twice"));
            }
        }
        INVALID_INPUT.throwIfAny(faults);
    }
}
