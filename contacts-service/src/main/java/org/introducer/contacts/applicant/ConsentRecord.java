package org.introducer.contacts.applicant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.ApplicantProvision.RecordedConsent;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Drafts;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** What a platform has on paper of an applicant whom it provisioned: that they consented, or that they no longer do. */
@Schema(name = "ConsentRecord")
record ConsentRecord(
        @Schema(description = "an applicant whom the caller provisioned") @NotNull
        UUID applicantId,

        @Schema(description = "the consent that the platform holds; it replaces one that was recorded before")
        @Valid
        @Nullable
        RecordedConsent consent,

        @Schema(
                description =
                        "true, in place of `consent`: the applicant withdrew what was recorded; what the applicant agreed to here"
                                + " stays")
        @Nullable
        Boolean withdrawn) {

    boolean withdraws() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** What is on record of an applicant now. */
    @Schema(name = "ConsentRecorded")
    record Recorded(
            @Schema(description = "id of the applicant") UUID id,

            Applicant.Invitation invitation,
            @JsonIgnore long version)
            implements Writes.Created {

        static Recorded of(Applicant applicant) {
            return new Recorded(applicant.id(), applicant.invitation(), applicant.version());
        }

        @Override
        public int itemStatus() {
            return 200;
        }
    }

    /** Up to 1000 at once. */
    @Schema(name = "ConsentRecordBatch")
    record Many(
            @NotEmpty @Size(max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<ConsentRecord> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}
}
