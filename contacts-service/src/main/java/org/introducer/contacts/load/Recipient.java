package org.introducer.contacts.load;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person, or a program, to whom applicants of a caseload wrote for the first time, in numbers. */
@Schema(name = "RecipientLoad")
record Recipient(
        Kind kind,

        @Schema(description = "of a person the id of one contact of the caseload; of a program its id")
        UUID id,

        @Schema(description = "of a person as one of the contacts is named; absent for a program") @Nullable
        String name,

        @Schema(
                description =
                        "applicants of the caseload who wrote to them for the first time within the days of the limit")
        int clients,

        @Schema(
                description =
                        "at least so many other clients of the tenant did; in steps, absent below the first step and where there"
                                + " are few other clients")
        @Nullable
        Integer others,

        @Schema(description = "number of clients at which they are busy", examples = "3")
        int limit,

        @Schema(description = "no further client should write to them before this day; absent: not busy") @Nullable
        LocalDate busyUntil) {

    /** What a recipient is. */
    @Schema(name = "RecipientKind", description = "PERSON: one person; PROGRAM: all people of a program")
    enum Kind {
        PERSON,
        PROGRAM
    }
}
