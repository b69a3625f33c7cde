package org.introducer.contacts.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.letter.readiness.SupervisionKind;
import org.introducer.platform.time.OrdinaryDay;

/** When a contact supervised the applicant, and in what. */
@Embeddable
@Schema(name = "SupervisionDraft")
public record SupervisionDraft(
        @NotNull
        @Schema(
                description = "the contact who supervised the applicant",
                examples = "0198a000-0000-7000-8000-000000000001")
        @Column(name = "contact_id")
        UUID contactId,

        @Schema(description = "in what the applicant was supervised") @NotNull @Enumerated(EnumType.STRING)
        SupervisionKind kind,

        @NotNull @OrdinaryDay @Schema(description = "first day", examples = "2026-08-03") @Column(name = "starts_on")
        LocalDate startsOn,

        @OrdinaryDay
        @Schema(description = "last day, planned or past; absent: no end is known", examples = "2026-08-28")
        @Column(name = "ends_on")
        LocalDate endsOn) {}
