package org.introducer.programs.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.FactField;
import org.jspecify.annotations.Nullable;

/** What a program confirmed to an applicant, and how. */
@Schema(name = "Confirmation")
record ConfirmationView(
        UUID id,
        UUID applicantId,
        UUID programId,
        int season,
        FactField field,
        String value,
        ConfirmationForm form,
        LocalDate confirmedOn,
        String confirmedBy,
        @Nullable String note,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ConfirmationView of(Confirmation confirmation) {
        return new ConfirmationView(
                confirmation.id(),
                confirmation.applicantId(),
                confirmation.programId(),
                confirmation.season(),
                confirmation.field(),
                confirmation.value(),
                confirmation.form(),
                confirmation.confirmedOn(),
                confirmation.confirmedBy(),
                confirmation.note(),
                confirmation.createdAt(),
                confirmation.version());
    }
}
