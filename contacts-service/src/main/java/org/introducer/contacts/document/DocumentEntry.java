package org.introducer.contacts.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/**
 * A document as far as its days go; numbers and contents of documents are not asked for.
 *
 * <p>The one place of a document's fields.
 */
@Embeddable
@Schema(name = "DocumentDraft")
record DocumentEntry(
        @NotNull @Enumerated(EnumType.STRING) DocumentKind kind,

        @Size(max = 200) @Schema(description = "to tell two of a kind apart", examples = "Nigerian passport")
        String label,

        @NotNull @Enumerated(EnumType.STRING) DocumentState state,

        @Schema(description = "day on which it was asked for; absent: it was not, or the day is not known")
        @OrdinaryDay
        @Column(name = "requested_on")
        LocalDate requestedOn,

        @OrdinaryDay @Column(name = "appointment_on") @Schema(description = "such as a visa interview")
        LocalDate appointmentOn,

        @Schema(description = "day on which it was issued; absent: not yet, or not known")
        @OrdinaryDay
        @Column(name = "issued_on")
        LocalDate issuedOn,

        @OrdinaryDay
        @Column(name = "expires_on")
        @Schema(description = "last day on which it is valid; absent: not known")
        LocalDate expiresOn,

        @Column(name = "no_expiry") @Schema(description = "true: it never expires; default: false")
        Boolean noExpiry,

        @Size(max = 2000) String notes) {

    DocumentEntry {
        noExpiry = noExpiry != null && noExpiry;
    }
}
