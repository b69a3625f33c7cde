package org.introducer.mentorship.mentee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** The mentoring profile of an applicant: what the mentee is looking for. */
@Schema(name = "Mentee")
record MenteeView(
        UUID id,
        @Nullable UUID applicantId,
        @JsonUnwrapped MenteeDraft mentee,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static MenteeView listed(Mentee mentee) {
        return new MenteeView(
                mentee.id(), mentee.applicantId(), mentee.draft().listed(), mentee.createdAt(), mentee.version());
    }

    static MenteeView of(Mentee mentee) {
        return new MenteeView(mentee.id(), mentee.applicantId(), mentee.draft(), mentee.createdAt(), mentee.version());
    }
}
