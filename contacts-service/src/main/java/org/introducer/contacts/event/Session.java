package org.introducer.contacts.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** A session of an event that the applicant wants to attend. */
@StoredForm
@Schema(name = "EventSession")
record Session(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "title as in the program of the event", examples = "Portal hypertension: what is new")
        String title,

        @Schema(examples = "2027-03-14T15:00:00Z") Instant startsAt,
        @Schema(examples = "2027-03-14T16:30:00Z") Instant endsAt,

        @Size(max = 300) @Schema(description = "room or stream", examples = "Room 12")
        String place,

        @Schema(description = "what the applicant wants to remember of it") @Size(max = 2000)
        String note) {}
