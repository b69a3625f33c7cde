package org.introducer.mentorship.overview;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.request.Requests;
import org.introducer.mentorship.session.Sessions;

@Path("/v1/mentee-overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Mentees")
public class MenteeOverviewResource {

    private final Mentees mentees;
    private final Mentorships mentorships;
    private final Sessions sessions;
    private final Requests requests;
    private final Clock clock;

    MenteeOverviewResource(
            Mentees mentees, Mentorships mentorships, Sessions sessions, Requests requests, Clock clock) {
        this.mentees = mentees;
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.requests = requests;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMenteeOverview",
            summary = "Get an applicant's mentorships, sessions and open requests in one answer",
            description = """
                    Mentorships that are proposed, active or paused, each with how many sessions took place, which one is \
                    next, and of which nobody has said who came; and the requests that can still be answered, each with \
                    the side that has to answer and until when. An applicant without a mentee profile has none of these.""")
    public MenteeOverviewView overview(@QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId) {
        UUID owner = mentees.ownerToRead(applicantId);
        Instant now = Instant.now(clock);
        UUID mentee = mentees.of(owner).map(MenteeCard::id).orElse(null);
        if (mentee == null) {
            return MenteeOverviewView.of(owner, null, List.of(), Map.of(), List.of(), now);
        }
        List<MentorshipView> current = mentorships.current(mentee);
        return MenteeOverviewView.of(
                owner,
                mentee,
                current,
                sessions.summaries(current.stream().map(MentorshipView::id).toList()),
                requests.live(mentee),
                now);
    }
}
