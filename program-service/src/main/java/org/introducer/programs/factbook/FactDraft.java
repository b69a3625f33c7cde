package org.introducer.programs.factbook;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;

/** A value of a field of a program, with its evidence. A value without evidence is refused. */
@Schema(name = "FactDraft")
public record FactDraft(
        @NotNull FactField field,

        @NotNull
        @Schema(
                implementation = String.class,
                description =
                        "in the type of the field, see `GET /v1/fact-fields`; a number may be a JSON number or a string",
                examples = "YES")
        JsonNode value,

        @Size(max = 300)
        @Schema(description = "the petitioning employer; required for CAP_STATUS, which is a fact per employer")
        String employer,

        @NotNull @Valid EvidenceDraft evidence) {

    @StoredForm
    @Schema(name = "EvidenceDraft", description = "where it can be read, so that another person can look it up")
    public record EvidenceDraft(
            @NotNull SourceType sourceType,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "address, quotation or row that another person can look up",
                    examples = "https://example.org/radiology/ir/residency/visa")
            String reference,

            @NotNull @OrdinaryDay @Schema(examples = "2026-10-01")
            LocalDate observedOn,

            @Min(2000)
            @Max(2100)
            @Schema(
                    description =
                            "the match year for which it is valid; required for fields that expire with the season",
                    examples = "2027")
            Integer season,

            @NotNull @Schema(description = "at most the ceiling of the source type, see `GET /v1/fact-fields`")
            Confidence confidence,

            @Schema(
                    description =
                            "whether it is about the program or about all programs of its institution; default: the program. Only a curator states a policy of an institution")
            Scope scope,

            @Size(max = 500)
            @Schema(description = "restrictions of the value, in words", examples = "For graduates of US schools")
            String note,

            @Size(max = 500)
            @Schema(description = "reason for a confidence above the ceiling of the source type; curators only")
            String confidenceReason) {}

    /** For whom a value holds. */
    @Schema(name = "FactScope")
    public enum Scope {
        PROGRAM,
        INSTITUTION
    }

    /** What is claimed, or 422 with every place that is wrong. */
    public Claim check(LocalDate today, boolean curator) {
        List<InputError> errors = new ArrayList<>();
        FactValue parsed = null;
        try {
            parsed = field.parse(value.isValueNode() ? value.asText() : "");
        } catch (IllegalArgumentException e) {
            errors.add(InputError.at("/value", e.getMessage()));
        }
        if (!curator && ofInstitution()) {
            errors.add(InputError.at("/evidence/scope", "only a curator may state a policy of an institution"));
        }
        if (!curator && evidence.confidenceReason() != null) {
            errors.add(InputError.at(
                    "/evidence/confidenceReason", "only a curator may exceed the confidence ceiling of a source type"));
        } else if (SourcePolicy.CURRENT.exceeds(evidence.sourceType(), evidence.confidence())
                && !VisibleText.in(evidence.confidenceReason())) {
            errors.add(InputError.at(
                    "/evidence/confidence",
                    "has the ceiling %s for a %s; a curator raises it with a confidenceReason"
                            .formatted(
                                    SourcePolicy.CURRENT
                                            .of(evidence.sourceType())
                                            .ceiling(),
                                    evidence.sourceType())));
        }
        if (!field.accepts(evidence.sourceType())) {
            errors.add(InputError.at(
                    "/evidence/sourceType",
                    "is evidence of history, never of what a program offers; see employer aliases"));
        }
        if (evidence.observedOn().isAfter(today)) {
            errors.add(InputError.at("/evidence/observedOn", InputErrorCode.OUT_OF_RANGE, "lies in the future"));
        }
        if (field.rollsOver() && evidence.season() == null) {
            errors.add(InputError.at(
                    "/evidence/season",
                    InputErrorCode.REQUIRED,
                    "is required: facts of this field expire with the season"));
        }
        if (field == FactField.CAP_STATUS && !VisibleText.in(employer)) {
            errors.add(InputError.at(
                    "/employer",
                    InputErrorCode.REQUIRED,
                    "is required: cap status is a fact per petitioning employer"));
        }
        INVALID_INPUT.throwIfAny(errors);
        return new Claim(
                field,
                parsed,
                employer,
                evidence.sourceType(),
                evidence.reference().strip(),
                evidence.observedOn(),
                evidence.season(),
                evidence.confidence(),
                null,
                new Evidence.Remarks(null, evidence.note(), evidence.confidenceReason()));
    }

    boolean ofInstitution() {
        return evidence.scope() == Scope.INSTITUTION;
    }
}
