package org.introducer.contacts.caseload;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One applicant of an adviser's caseload, in numbers. */
@Schema(name = "CaseloadApplicant")
record CaseloadApplicant(
        UUID applicantId,

        @Schema(description = "id of the applicant at the advising platform", examples = "client-4711") @Nullable
        String externalId,

        @Schema(description = "absent while the applicant has no record") @Nullable
        String givenName,

        @Schema(description = "absent while the applicant has no record") @Nullable
        String familyName,

        @Schema(description = "when the applicant gave the consent by which the caller reads this")
        Instant consentedAt,

        @Schema(description = "the latest interaction that has taken place; absent: none is recorded") @Nullable
        Instant lastActivityAt,

        @Schema(description = "whether nothing has happened for so long as the dashboard's rule says")
        boolean stuck,

        @Schema(description = "contacts to whom a follow-up is overdue, those withheld by their program included")
        int overdueFollowUps,

        @Schema(description = "open promises of the applicant whose day is over, in UTC")
        int promisesOverdueByMe,

        @Schema(description = "open promises to the applicant whose day is over, in UTC")
        int promisesOverdueByThem) {}
