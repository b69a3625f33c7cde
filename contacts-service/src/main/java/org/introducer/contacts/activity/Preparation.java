package org.introducer.contacts.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** A step to prepare an application, and how many days it takes. */
@StoredForm
@Schema(name = "OpportunityStep")
record Preparation(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "what has to be done, in words", examples = "Ask the co-authors for their consent")
        String what,

        @NotNull @Min(0) @Max(730) @Schema(description = "days that it takes", examples = "14")
        Integer days) {}
