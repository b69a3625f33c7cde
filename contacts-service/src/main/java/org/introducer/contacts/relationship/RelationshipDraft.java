package org.introducer.contacts.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/**
 * That one contact knows another, and how the applicant knows it.
 *
 * <p>The one place of a relationship's fields.
 */
@Embeddable
@Schema(name = "RelationshipDraft")
public record RelationshipDraft(
        @NotNull
        @Column(name = "from_contact_id")
        @Schema(description = "the first of the two contacts", examples = "0199c0de-0000-7000-8000-000000000001")
        UUID fromContactId,

        @NotNull
        @Column(name = "to_contact_id")
        @Schema(description = "the second of the two contacts", examples = "0199c0de-0000-7000-8000-000000000003")
        UUID toContactId,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "read from `fromContactId` to `toContactId`: MENTOR_OF, the first is the mentor; INTRODUCED_BY, the second introduced"
                                + " the first to the applicant",
                examples = "CO_AUTHOR")
        RelationshipType type,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "MUTUAL: each could introduce somebody to the other; FORWARD: only `fromContactId` to `toContactId`; default:"
                                + " MUTUAL")
        RelationshipDirection direction,

        @Enumerated(EnumType.STRING) @Schema(description = "default: UNKNOWN")
        Closeness closeness,

        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "PUBLICATION")
        EvidenceSource source,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "what shows it, in words or as an address",
                examples = "Both are authors of J Vasc Interv Radiol 2025;36:101")
        String evidence,

        @NotNull
        @OrdinaryDay
        @Column(name = "observed_on")
        @Schema(description = "the day for which the evidence holds", examples = "2025-06-01")
        LocalDate observedOn) {

    public RelationshipDraft {
        direction = direction == null ? RelationshipDirection.MUTUAL : direction;
        closeness = closeness == null ? Closeness.UNKNOWN : closeness;
    }
}
