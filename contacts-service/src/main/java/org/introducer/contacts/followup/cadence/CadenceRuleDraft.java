package org.introducer.contacts.followup.cadence;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often to be in touch with contacts that have a tag. */
@Embeddable
@Schema(name = "CadenceRuleDraft")
record CadenceRuleDraft(
        @NotBlank @Size(max = 60) @Schema(description = "capitals do not matter", examples = "target program")
        String tag,

        @NotNull @Min(1) @Max(3650) @Schema(description = "interval in days", examples = "60")
        Integer days) {

    CadenceRuleDraft {
        tag = tag == null ? null : tag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
