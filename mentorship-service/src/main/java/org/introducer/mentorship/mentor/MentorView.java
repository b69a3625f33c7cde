package org.introducer.mentorship.mentor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A mentor: what the mentor offers, and to how many. What is private is shown to the mentor and to coordinators only. */
@Schema(name = "Mentor")
record MentorView(
        UUID id,
        @JsonUnwrapped MentorDraft mentor,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    static MentorView whole(Mentor mentor) {
        return new MentorView(mentor.id(), mentor.draft(), mentor.createdAt(), mentor.version());
    }

    static MentorView listed(Mentor mentor) {
        return new MentorView(mentor.id(), mentor.draft().listed(), mentor.createdAt(), mentor.version());
    }

    static MentorView open(Mentor mentor) {
        return new MentorView(mentor.id(), mentor.draft().open(), mentor.createdAt(), mentor.version());
    }
}
