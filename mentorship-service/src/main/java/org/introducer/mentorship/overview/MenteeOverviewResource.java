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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentorships.Side;

@Path("/v1/mentee-overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Mentees")
public class MenteeOverviewResource {

    private final Mentees mentees;
    private final MatchPages pages;
    private final Clock clock;

    MenteeOverviewResource(Mentees mentees, MatchPages pages, Clock clock) {
        this.mentees = mentees;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getMenteeOverview",
            summary = "Get an applicant's mentorships, sessions and open requests in one answer",
            description = """
                    Mentorships that are proposed, active or paused, each with the names of the two, why the run proposed it, \
                    how many sessions took place, which one is next, of which nobody has said who came, and what the mentee \
                    has to do; and the requests that can still be answered, each with the side that has to answer and until \
                    when. With `reach=true` the mentee also gets how to reach each mentor once both have accepted, which is \
                    recorded in the audit log. An applicant without a mentee profile has none of these.""")
    public MenteeOverviewView overview(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("reach") @Parameter(description = "true: with the contact details; to the mentee only")
                    Boolean reach) {
        UUID owner = mentees.ownerToRead(applicantId);
        UUID mentee = mentees.of(owner).map(MenteeCard::id).orElse(null);
        boolean own = mentees.mine()
                .map(MenteeCard::id)
                .filter(id -> id.equals(mentee))
                .isPresent();
        MatchPages.MatchPage page = mentee == null
                ? MatchPages.MatchPage.EMPTY
                : pages.of(Side.MENTEE, mentee, own, Boolean.TRUE.equals(reach));
        return new MenteeOverviewView(
                owner, mentee, page.mentorships(), page.requests(), page.leftOut(), Instant.now(clock));
    }
}
