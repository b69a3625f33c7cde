package org.introducer.contacts.introduction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** A request for an introduction: who was asked, and to whom the applicant wants to be introduced. */
@Schema(name = "IntroductionDraft")
record IntroductionDraft(
        @NotNull @Schema(description = "the contact who was asked", examples = "0199c0de-0000-7000-8000-000000000001")
        UUID introducerContactId,

        @NotNull
        @Schema(
                description = "the contact to whom the applicant wants to be introduced",
                examples = "0199c0de-0000-7000-8000-000000000003")
        UUID targetContactId,

        @Schema(
                description =
                        "a program of program-service, where the introduction is for its sake; it is not looked up there")
        UUID programId,

        @OrdinaryDay @Schema(description = "default: today", examples = "2026-03-02")
        LocalDate askedOn,

        @Schema(description = "free text") @Size(max = 2000) String note) {}
