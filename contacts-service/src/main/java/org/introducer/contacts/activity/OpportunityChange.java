package org.introducer.contacts.activity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** The next state of an opportunity. */
@Schema(name = "OpportunityChange")
record OpportunityChange(
        @NotNull @Schema(examples = "SUBMITTED") OpportunityState state,

        @OrdinaryDay
        @Schema(description = "the day on which it came to this state; default: today", examples = "2026-03-04")
        LocalDate on) {}
