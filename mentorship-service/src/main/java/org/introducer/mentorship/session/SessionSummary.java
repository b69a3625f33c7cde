package org.introducer.mentorship.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the sessions of a mentorship are, for other features. */
@Schema(name = "SessionSummary", description = "the sessions in numbers")
public record SessionSummary(
        @Schema(description = "sessions to which both came") int held,

        @Schema(description = "start of the latest of these; absent: none") @Nullable
        Instant lastHeldAt,

        @Schema(description = "start of the next planned session; absent: none is planned") @Nullable
        Instant nextAt,

        @Schema(description = "sessions that are over and of which nobody has said who came, the earliest first")
        List<Unreported> unreported) {

    /** What is known of a mentorship without sessions. */
    public static final SessionSummary NONE = new SessionSummary(0, null, null, List.of());

    /** A session that is over, and of which nobody has said who came. */
    @Schema(name = "UnreportedSession")
    public record Unreported(
            @Schema(description = "id of the session") UUID id, Instant startsAt) {}

    /** @param sessions of one mentorship, the earliest first */
    static SessionSummary of(List<Session> sessions, Instant now) {
        List<Instant> held = startsOf(sessions, SessionState.DONE, now);
        List<Instant> planned = startsOf(sessions, SessionState.PLANNED, now);
        return new SessionSummary(
                held.size(),
                held.isEmpty() ? null : held.getLast(),
                planned.isEmpty() ? null : planned.getFirst(),
                sessions.stream()
                        .filter(session -> session.state(now) == SessionState.NOT_REPORTED)
                        .map(session ->
                                new Unreported(session.id(), session.draft().startsAt()))
                        .toList());
    }

    private static List<Instant> startsOf(List<Session> sessions, SessionState state, Instant now) {
        return sessions.stream()
                .filter(session -> session.state(now) == state)
                .map(session -> session.draft().startsAt())
                .toList();
    }
}
