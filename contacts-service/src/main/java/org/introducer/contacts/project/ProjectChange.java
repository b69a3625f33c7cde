package org.introducer.contacts.project;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** The next state of a project. */
@Schema(name = "ProjectChange")
record ProjectChange(
        @NotNull @Schema(examples = "SUBMITTED") ProjectState state,

        @OrdinaryDay
        @Schema(description = "the day on which it came to this state; default: today", examples = "2026-03-04")
        LocalDate on) {}
