package org.introducer.mentorship.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** Who came to a session, as one side or a coordinator says. */
@StoredForm
record AttendanceReport(boolean mentor, boolean mentee, String reason, Instant at) {

    /** Who came to a session. */
    @Schema(name = "AttendanceDraft")
    record Draft(
            @NotNull @Schema(description = "whether the mentor came")
            Boolean mentor,

            @NotNull @Schema(description = "whether the mentee came")
            Boolean mentee,

            @Size(max = 1000) @Schema(description = "shown to both and to coordinators")
            String reason) {

        AttendanceReport at(Instant now) {
            return new AttendanceReport(mentor, mentee, reason, now);
        }
    }

    Presence.Said ofMentor() {
        return new Presence.Said(mentor, at);
    }

    Presence.Said ofMentee() {
        return new Presence.Said(mentee, at);
    }
}
