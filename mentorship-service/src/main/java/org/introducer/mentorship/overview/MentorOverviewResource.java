package org.introducer.mentorship.overview;

import static org.introducer.platform.identity.Role.MENTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.Side;

@Path("/v1/mentor-overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(MENTOR)
@Tag(name = "Mentors")
public class MentorOverviewResource {

    private final Mentors mentors;
    private final MatchPages pages;
    private final Clock clock;

    MentorOverviewResource(Mentors mentors, MatchPages pages, Clock clock) {
        this.mentors = mentors;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMentorOverview",
            summary = "Get my mentorships, sessions and open requests as a mentor in one answer",
            description = """
                    The mentor's side of what `GET /v1/mentee-overview` tells the mentee. With `reach=true` also how to reach \
                    each mentee once both have accepted, which is recorded in the audit log. Who has no mentor profile has \
                    none of these.""")
    public MentorOverviewView overview(
            @QueryParam("reach") @Parameter(description = "true: with the contact details") Boolean reach) {
        UUID mentor = mentors.mine().map(MentorCard::id).orElse(null);
        MatchPages.MatchPage page = mentor == null
                ? MatchPages.MatchPage.EMPTY
                : pages.of(Side.MENTOR, mentor, true, Boolean.TRUE.equals(reach));
        return new MentorOverviewView(mentor, page.mentorships(), page.requests(), page.leftOut(), Instant.now(clock));
    }
}
