package org.introducer.contacts.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.introducer.platform.time.OrdinaryDay;

/** A promise that was made in an interaction. */
@Schema(name = "PromiseDraft")
public record PromiseDraft(
        @NotNull @Schema(description = "who promised") Promisor owner,

        @Schema(description = "day by which it is due", examples = "2026-05-10") @OrdinaryDay
        LocalDate due,

        @NotBlank @Size(max = 500) @Schema(description = "what was promised", examples = "send my CV")
        String what) {}
