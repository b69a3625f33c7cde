package org.introducer.contacts.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** A poster and where it hangs: the applicant's own, or one at which somebody can be met. */
@StoredForm
@Schema(name = "EventPoster")
record Poster(
        @NotBlank @Size(max = 100) @Schema(description = "board or screen", examples = "P-117")
        String place,

        @Schema(description = "title of the poster") @Size(max = 500)
        String title,

        @Schema(description = "true: the applicant's own") Boolean own,

        @Schema(description = "when it is presented", examples = "2027-03-14T17:00:00Z")
        Instant presentedAt) {}
