package org.introducer.mentorship.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A session of a mentor and a mentee: when it takes place and who came. */
@Schema(name = "Session")
record SessionView(
        UUID id,
        UUID mentorshipId,
        @JsonUnwrapped SessionDraft session,
        SessionState state,
        Presence mentor,
        Presence mentee,

        @Schema(description = "what the mentor says of who came; absent: nothing yet") @Nullable
        Report byMentor,

        @Schema(description = "what the mentee says of who came; absent: nothing yet") @Nullable
        Report byMentee,

        @Schema(description = "what a coordinator decided, which counts alone; absent: nothing") @Nullable
        Report decided,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** Who came to a session, as one person says. */
    @Schema(name = "AttendanceReport")
    record Report(
            @Schema(description = "whether the mentor came") boolean mentor,
            @Schema(description = "whether the mentee came") boolean mentee,

            @Schema(description = "why, in the words of who said it; absent: no reason was given") @Nullable
            String reason,

            @Schema(description = "when it was said") Instant at) {

        static Report of(AttendanceReport report) {
            return report == null ? null : new Report(report.mentor(), report.mentee(), report.reason(), report.at());
        }
    }

    static SessionView of(Session session, Instant now) {
        return new SessionView(
                session.id(),
                session.mentorshipId(),
                session.draft(),
                session.state(now),
                session.mentor(now),
                session.mentee(now),
                Report.of(session.byMentor()),
                Report.of(session.byMentee()),
                Report.of(session.decided()),
                session.createdAt(),
                session.version());
    }
}
