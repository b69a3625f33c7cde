package org.introducer.mentorship.event.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.mentorship.event.report.ReportedMeetings.Unreported;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;
import org.introducer.platform.remote.SignedClaims;

/** The contacts of applicants, which contacts-service has, as far as meetings are reported to them. */
@ApplicationScoped
public class ApplicantContacts {

    private static final String KIND = "meeting-order";

    private final MeetingOrdersApi api;
    private final SignedClaims claims;
    private final Neighbour neighbour;
    private final Caller caller;

    ApplicantContacts(@RestClient MeetingOrdersApi api, SignedClaims claims, Neighbours neighbours, Caller caller) {
        this.api = api;
        this.claims = claims;
        this.neighbour = neighbours.named("contacts-service");
        this.caller = caller;
    }

    /**
     * Reports one meeting; reported again, it is the same there.
     *
     * @param mentor null where the meeting did not take place
     * @throws RuntimeException when it is not certain that it was recorded; to be reported again
     */
    public void report(Unreported meeting, UUID applicantId, MentorCard mentor) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "jti", meeting.id().toString(),
                "sub", applicantId.toString(),
                "tenant", caller.tenant().toString(),
                "reportedBy", caller.sub().toString(),
                "revision", meeting.revision()));
        if (meeting.account() != null) {
            said.putAll(held(meeting, meeting.account(), mentor));
        }
        neighbour.ask(() ->
                whole(meeting.id(), api.carryOut(meeting.id(), claims.signed(KIND, neighbour.name(), said))));
    }

    /** Of the mentor what every mentee may see; the addresses serve to recognise the mentor, and are not stored there. */
    private static Map<String, Object> held(Unreported meeting, Account account, MentorCard mentor) {
        MentorDraft profile = mentor.profile();
        Map<String, Object> said = new HashMap<>(Map.of(
                "eventId", meeting.eventId().toString(),
                "event", account.event(),
                "eventEndsAt", account.eventEndsAt().toString(),
                "round", account.round(),
                "startsAt", account.startsAt().toString(),
                "mentorId", mentor.id().toString(),
                "mentorEmails", emails(profile)));
        said.put("mentorName", profile.name());
        said.put("mentorInstitution", profile.institution());
        said.put("mentorProgramId", Objects.toString(profile.programId(), null));
        said.values().removeIf(Objects::isNull);
        return said;
    }

    private static List<String> emails(MentorDraft profile) {
        return profile.reachBy() == null
                ? List.of()
                : profile.reachBy().stream()
                        .filter(reach -> reach.kind() == Reach.Kind.EMAIL)
                        .map(Reach::value)
                        .toList();
    }

    private static MeetingOrdersApi.CarriedOut whole(UUID id, MeetingOrdersApi.CarriedOut answer) {
        if (answer != null && !id.equals(answer.id())) {
            throw new ProcessingException("an answer to another order");
        }
        return answer;
    }
}
