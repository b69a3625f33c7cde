package org.introducer.contacts.guidance.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An applicant's mentoring, as mentorship-service knows it. An answer without its lists is none.
 *
 * @param applicantId may be null where only one was asked about
 * @param menteeId null: the applicant has no mentee profile
 * @param requests those that can still be answered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MenteeOverview(UUID applicantId, UUID menteeId, List<Mentorship> mentorships, List<Request> requests) {

    public MenteeOverview {
        mentorships = List.copyOf(mentorships);
        requests = List.copyOf(requests);
    }

    /** A mentorship that is not over. @param menteeAcceptedAt null: the mentee has not accepted it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mentorship(
            UUID id, String type, String state, Instant menteeAcceptedAt, Sessions sessions, Instant createdAt) {

        public Mentorship {
            Objects.requireNonNull(id);
            Objects.requireNonNull(sessions);
            Objects.requireNonNull(createdAt);
        }

        public boolean active() {
            return "ACTIVE".equals(state);
        }

        /** Whether the mentee has still to accept or decline it. */
        public boolean toAnswer() {
            return "PROPOSED".equals(state) && menteeAcceptedAt == null;
        }

        /** When the two last met, or else when it began. */
        public Instant lastAt() {
            return sessions.lastHeldAt() == null ? createdAt : sessions.lastHeldAt();
        }
    }

    /** @param nextAt null: none is planned */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sessions(int held, Instant lastHeldAt, Instant nextAt, List<Unreported> unreported) {

        public Sessions {
            unreported = List.copyOf(unreported);
        }
    }

    /** A session that is over and of which nobody has said who came. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unreported(UUID id, Instant startsAt) {

        public Unreported {
            Objects.requireNonNull(id);
            Objects.requireNonNull(startsAt);
        }
    }

    /** A request to a mentor. @param waitsFor who has to answer; null: it waits for a seat. @param expiresAt null: never */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Request(UUID id, String type, String state, String waitsFor, Instant expiresAt) {

        public Request {
            Objects.requireNonNull(id);
        }
    }
}
