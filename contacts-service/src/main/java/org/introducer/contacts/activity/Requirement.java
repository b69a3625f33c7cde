package org.introducer.contacts.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.ApplicantDraft.Stage;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.IsoCountry;

/** Who may apply. Each kind of requirement has its own field. */
@StoredForm
@Schema(name = "OpportunityRequirement")
record Requirement(
        @NotNull Kind kind,

        @Size(max = 5) @Schema(description = "of STAGE: the stages that may apply")
        List<@NotNull Stage> stages,

        @Size(max = 250) @Schema(description = "of CITIZENSHIP: the countries, one of which is needed")
        List<@NotNull @IsoCountry String> countries,

        @Min(1950)
        @Max(2100)
        @Schema(description = "of GRADUATED_SINCE: the first year of graduation that may apply", examples = "2021")
        Integer year,

        @Size(max = 300)
        @Schema(description = "of MEMBERSHIP: the organisation; of OTHER: the condition in words", examples = "SIR")
        String text) {

    @Schema(
            name = "OpportunityRequirementKind",
            description = "what is asked of who applies; OTHER is put in words, and its answer is always UNKNOWN")
    enum Kind {
        STAGE,
        CITIZENSHIP,
        GRADUATED_SINCE,
        ECFMG_CERTIFIED,
        MEMBERSHIP,
        OTHER
    }

    Requirement {
        stages = stages == null ? List.of() : List.copyOf(stages);
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    /** Whether the field of its kind is there. */
    boolean hasItsField() {
        return switch (kind) {
            case STAGE -> !stages.isEmpty();
            case CITIZENSHIP -> !countries.isEmpty();
            case GRADUATED_SINCE -> year != null;
            case ECFMG_CERTIFIED -> true;
            case MEMBERSHIP, OTHER -> text != null && !text.isBlank();
        };
    }

    /** The name of that field. */
    String field() {
        return switch (kind) {
            case STAGE -> "stages";
            case CITIZENSHIP -> "countries";
            case GRADUATED_SINCE -> "year";
            case ECFMG_CERTIFIED -> "kind";
            case MEMBERSHIP, OTHER -> "text";
        };
    }
}
