package org.introducer.contacts.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two contacts that look alike and are two people. */
@Embeddable
@Schema(name = "DistinctPairDraft")
public record DistinctPairDraft(
        @NotNull @Column(name = "contact_id") @Schema(examples = "0198a000-0000-7000-8000-000000000001")
        UUID contactId,

        @NotNull
        @Column(name = "other_contact_id")
        @Schema(
                description = "the other contact; the order of the two does not matter",
                examples = "0198a000-0000-7000-8000-000000000002")
        UUID otherContactId,

        @Size(max = 1000) @Schema(description = "how it is known", examples = "Father and son at one hospital")
        String reason) {}
