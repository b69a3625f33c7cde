package org.introducer.mentorship.mentorships;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;

@Path("/v1/mentorships")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Mentorships")
public class MentorshipResource {

    private final Mentorships mentorships;
    private final Writes writes;

    MentorshipResource(Mentorships mentorships, Writes writes) {
        this.mentorships = mentorships;
        this.writes = writes;
    }

    @GET
    @Operation(
            operationId = "listMentorships",
            summary =
                    "My mentorships, or those of an applicant who consented; all of the tenant for who runs the mentoring")
    public Page<MentorshipView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") String applicantId, @BeanParam ListQuery query) {
        return mentorships.of(applicantId, query).map(MentorshipView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMentorship", summary = "One mentorship")
    public MentorshipView get(UUID id) {
        return MentorshipView.of(mentorships.require(id));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptMentorship",
            summary = "Say yes to a proposal; with the second yes the mentorship is at work; 409 when no seat is left")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public Response accept(UUID id, @Valid MentorshipView.Answer answer) {
        return writes.done(() -> MentorshipView.of(mentorships.accept(id, answer)));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(operationId = "declineMentorship", summary = "Say no to a proposal")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public Response decline(UUID id, @Valid MentorshipView.Answer answer) {
        return writes.done(() -> MentorshipView.of(mentorships.decline(id, answer)));
    }

    @POST
    @Path("/{id}/end")
    @Operation(operationId = "endMentorship", summary = "End a mentorship that is at work")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public Response end(UUID id) {
        return writes.done(() -> MentorshipView.of(mentorships.end(id)));
    }
}
