package org.introducer.mentorship.commitment;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Commitments")
public class CommitmentResource {

    private final Commitments commitments;
    private final Writes writes;
    private final MergePatch patches;

    CommitmentResource(Commitments commitments, Writes writes, MergePatch patches) {
        this.commitments = commitments;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Path("/{mentorshipId}/commitments")
    @Operation(operationId = "createCommitment", summary = "Create a task of a mentorship", description = """
                    Either of the two writes down what they have agreed, who does it, and by which day.""")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201")
    public RestResponse<CommitmentView> create(UUID mentorshipId, @NotNull @Valid CommitmentDraft draft) {
        return writes.created(
                "/v1/mentorships/" + mentorshipId + "/commitments",
                () -> commitments.view(commitments.add(mentorshipId, draft)));
    }

    @GET
    @Path("/{mentorshipId}/commitments")
    @ListFields(
            filter = {"id", "createdAt", "side", "dueOn"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listCommitments",
            summary = "List the tasks of a mentorship",
            description = "Returns the tasks and what is overdue. Only the two people see them.")
    public Page<CommitmentView> list(UUID mentorshipId, @BeanParam ListQuery query) {
        return commitments.of(mentorshipId, query);
    }

    @GET
    @Path("/{mentorshipId}/commitments/{id}")
    @Operation(
            operationId = "getCommitment",
            summary = "Get a task of a mentorship",
            description = "Only the two people see it. The ETag is needed to change it.")
    public CommitmentView get(UUID mentorshipId, UUID id) {
        return commitments.view(commitments.require(mentorshipId, id));
    }

    @PATCH
    @Path("/{mentorshipId}/commitments/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateCommitment", summary = "Update a task of a mentorship", description = """
                    Either of the two changes a task that is not done, such as its day; a mentee cannot change their own once it was due.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CommitmentDraft", description = "merge patch")))
    public CommitmentView change(UUID mentorshipId, UUID id, JsonNode patch) {
        Commitment read = commitments.require(mentorshipId, id);
        CommitmentDraft draft = patches.apply(read, read.draft(), patch, CommitmentDraft.class);
        return writes.changed(
                () -> commitments.require(mentorshipId, id),
                commitment -> commitments.describe(commitment, draft),
                commitments::view);
    }

    @DELETE
    @Path("/{mentorshipId}/commitments/{id}")
    @Operation(operationId = "deleteCommitment", summary = "Delete a task of a mentorship", description = """
                    The task no longer counts. The mentee deletes no task of their own once it was due or is done.""")
    public void delete(UUID mentorshipId, UUID id) {
        commitments.require(mentorshipId, id);
        writes.deleted(() -> commitments.require(mentorshipId, id), commitments::delete);
    }

    @POST
    @Path("/{mentorshipId}/commitments/{id}/complete")
    @Operation(operationId = "completeCommitment", summary = "Report a task as done", description = """
                    Either of the two reports it; it counts as done today, and as done late when its day has passed.""")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public RestResponse<CommitmentView> complete(UUID mentorshipId, UUID id) {
        return writes.done(() -> commitments.view(commitments.complete(mentorshipId, id)));
    }

    @POST
    @Path("/{mentorshipId}/commitments/{id}/reopen")
    @Operation(
            operationId = "reopenCommitment",
            summary = "Report a task as not done",
            description = "Either of the two says that the task is not done after all; it is open again, or overdue.")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200")
    public RestResponse<CommitmentView> reopen(UUID mentorshipId, UUID id) {
        return writes.done(() -> commitments.view(commitments.reopen(mentorshipId, id)));
    }

    @GET
    @Path("/{mentorshipId}/reliability")
    @Operation(operationId = "getReliability", summary = "Get the reliability record of a mentee", description = """
                    Returns how many of the mentee's tasks in this mentorship were done on time. Only its mentor sees it, while it is \
                    active. No coordinator and no other mentor sees it, no matching uses it, and concerns are not in it.""")
    public ReliabilityView reliability(UUID mentorshipId) {
        return commitments.reliability(mentorshipId);
    }
}
