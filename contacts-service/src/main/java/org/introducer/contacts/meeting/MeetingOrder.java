package org.introducer.contacts.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.text.VisibleText;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * What mentorship-service says of one meeting of an applicant.
 *
 * @param revision the state of the event of which this follows: the higher, the newer
 * @param reportedBy subject of who said last who came
 * @param held null: the meeting did not take place
 */
record MeetingOrder(
        UUID id,
        UUID tenant,
        UUID applicantId,
        UUID reportedBy,
        long revision,
        @Nullable Held held) {

    static final String KIND = "meeting-order";

    /** A meeting that took place. @param eventEndsAt end of the last round */
    record Held(UUID eventId, String event, Instant eventEndsAt, int round, Instant startsAt, Mentor mentor) {}

    /** Who was met, as mentees see the mentor. @param emails to recognise the mentor by; they are stored nowhere */
    record Mentor(
            UUID id,
            @Nullable String name,
            @Nullable String institution,
            @Nullable UUID programId,
            List<String> emails) {

        Mentor {
            name = VisibleText.orNull(name);
            institution = VisibleText.orNull(institution);
        }
    }

    static MeetingOrder of(UUID id, JwtClaims said) throws MalformedClaimException {
        if (!id.toString().equals(said.getJwtId())) {
            throw new IllegalArgumentException("another order");
        }
        return new MeetingOrder(
                id,
                UUID.fromString(said.getStringClaimValue("tenant")),
                UUID.fromString(said.getSubject()),
                UUID.fromString(said.getStringClaimValue("reportedBy")),
                said.getClaimValue("revision", Long.class),
                said.hasClaim("eventId") ? held(said) : null);
    }

    private static Held held(JwtClaims said) throws MalformedClaimException {
        return new Held(
                UUID.fromString(said.getStringClaimValue("eventId")),
                said.getStringClaimValue("event"),
                Instant.parse(said.getStringClaimValue("eventEndsAt")),
                Math.toIntExact(said.getClaimValue("round", Long.class)),
                Instant.parse(said.getStringClaimValue("startsAt")),
                new Mentor(
                        UUID.fromString(said.getStringClaimValue("mentorId")),
                        said.getStringClaimValue("mentorName"),
                        said.getStringClaimValue("mentorInstitution"),
                        said.hasClaim("mentorProgramId")
                                ? UUID.fromString(said.getStringClaimValue("mentorProgramId"))
                                : null,
                        said.hasClaim("mentorEmails") ? said.getStringListClaimValue("mentorEmails") : List.of()));
    }
}
