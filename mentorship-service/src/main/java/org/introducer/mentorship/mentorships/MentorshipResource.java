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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

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
    @ListFields(
            filter = {"id", "createdAt", "cycleId", "runId", "menteeId", "mentorId", "type", "state"},
            sort = {"createdAt"})
    @Operation(operationId = "listMentorships", summary = "List mentorships", description = """
                    The caller's own, or those of an applicant who gave consent; a coordinator sees all of the tenant.""")
    public Page<MentorshipView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return mentorships.of(applicantId, query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMentorship",
            summary = "Get a mentorship",
            description = "Returns the two people, the type, the state, and what each of them has answered so far.")
    public MentorshipView get(UUID id) {
        return mentorships.view(mentorships.require(id));
    }

    @GET
    @Path("/{id}/reach")
    @Operation(
            operationId = "getMentorshipReach",
            summary = "Get the contact details of the other side of a mentorship",
            description =
                    "Only the two people see it, while the mentorship is active. Every call is recorded in the audit log.")
    @APIResponseSchema(value = ReachView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "The mentorship is not active")
    public ReachView reach(UUID id) {
        mentorships.require(id);
        return writes.recorded(() -> mentorships.reach(id), Function.identity());
    }

    @POST
    @Path("/{id}/accept")
    @Operation(operationId = "acceptMentorship", summary = "Accept a proposed mentorship", description = """
                    The mentorship is active once both sides have accepted. Answers 409 `no-seat-left` when the mentor has no free seat, \
                    and 409 `mentorship-state` when the two must no longer be matched: because of a do-not-match, or because of a \
                    conflict of interest declared since that the cycle forbids or the mentee has not consented to.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> accept(UUID id, @Valid MentorshipView.Answer answer) {
        mentorships.requireAnswerable(id, answer);
        return writes.done(() -> mentorships.view(mentorships.accept(id, answer)));
    }

    @POST
    @Path("/{id}/decline")
    @Operation(operationId = "declineMentorship", summary = "Decline a proposed mentorship", description = """
                    Either side declines a mentorship that was proposed; the pair is not proposed again in the cycle.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> decline(UUID id, @Valid MentorshipView.Answer answer) {
        mentorships.requireAnswerable(id, answer);
        return writes.done(() -> mentorships.view(mentorships.decline(id, answer)));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "pauseMentorship", summary = "Pause an active mentorship", description = """
                    A coordinator stops a mentorship for a time: the contact details are not shown, the seat is kept. Nobody \
                    is told why.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> pause(UUID id) {
        return writes.done(() -> mentorships.view(mentorships.pause(id)));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "resumeMentorship", summary = "Resume a paused mentorship", description = """
                    Answers 409 `mentorship-state` while a do-not-match keeps the two apart.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> resume(UUID id) {
        return writes.done(() -> mentorships.view(mentorships.resume(id)));
    }

    @POST
    @Path("/{id}/end")
    @Operation(operationId = "endMentorship", summary = "End an active mentorship", description = """
                    Either side ends an active mentorship, which frees the seat for later runs and requests.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> end(UUID id) {
        mentorships.requireWritable(id);
        return writes.done(() -> mentorships.view(mentorships.end(id)));
    }
}
