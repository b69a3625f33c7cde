package org.introducer.programs.application;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Applications")
public class ApplicationResource {

    private final Applications applications;
    private final ApplicationViews views;
    private final Applicants applicants;
    private final Access access;
    private final MergePatch patches;
    private final Writes writes;

    ApplicationResource(
            Applications applications,
            ApplicationViews views,
            Applicants applicants,
            Access access,
            MergePatch patches,
            Writes writes) {
        this.applications = applications;
        this.views = views;
        this.applicants = applicants;
        this.access = access;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createApplication", summary = "Create an application to a program", description = """
                    There is one application for each program and season, from the first interest on. It can begin in any state, for one \
                    that is recorded late; after that its state changes by transitions only. Eligibility, verdicts and shortlists count \
                    what was sent here as applied.""")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public RestResponse<ApplicationView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid ApplicationDraft draft) {
        UUID owner = access.toWrite(applicants.named(applicantId)).id();
        return writes.created("/v1/applications", () -> views.of(applications.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "season", "state", "programId", "appliedOn"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listApplications",
            summary = "List my applications",
            description =
                    "Your applications to programs, with the state of each. An adviser or platform passes `applicantId`.")
    public Page<ApplicationView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return views.of(applications.page(access.toRead(applicants.named(applicantId)), query));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApplication", summary = "Get an application", description = """
                    Returns the application with its history, the states that can follow, the dates that matter now, each with what it \
                    rests on, and what the program's own rules say about contact in this state.""")
    public ApplicationView get(UUID id) {
        return views.of(applications.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateApplication",
            summary = "Update an application",
            description = "A JSON merge patch of its note and advocates; its state changes by transitions.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "ApplicationDraft", description = "merge patch")))
    public ApplicationView update(UUID id, JsonNode patch) {
        Application read = applications.requireWritable(id);
        ApplicationDraft draft = patches.apply(read, read.draft(), patch, ApplicationDraft.class);
        return writes.changed(
                () -> applications.requireWritable(id),
                application -> applications.change(application, draft),
                views::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteApplication",
            summary = "Delete an application",
            description = "The application can be restored for 30 days, with its history.")
    public void delete(UUID id) {
        applications.requireWritable(id);
        writes.deleted(() -> applications.requireWritable(id), applications::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreApplication",
            summary = "Restore a deleted application",
            description = "Possible for 30 days, unless another one to the same program and season was created.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public RestResponse<ApplicationView> restore(UUID id) {
        applications.requireRestorable(id);
        return writes.done(() -> views.of(applications.restore(id)));
    }

    @POST
    @Path("/{id}/transitions")
    @Operation(operationId = "moveApplication", summary = "Update the state of an application", description = """
                    Moves it to one of the states in `next`: 409 for any other. The day may lie in the past, but not before the state \
                    that came last. Nothing that happened is refused for being unwise: look at `warnings`.""")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public RestResponse<ApplicationView> move(UUID id, @NotNull @Valid ApplicationDraft.Transition to) {
        applications.requireWritable(id);
        return writes.done(() -> views.of(applications.move(id, to)));
    }

    /** Why the last state was recorded by mistake. */
    @Schema(name = "ApplicationReversal")
    record Reversal(
            @Schema(description = "why it was recorded by mistake") @NotBlank @Size(max = 500)
            String reason) {}

    @POST
    @Path("/{id}/revert")
    @Operation(
            operationId = "revertApplication",
            summary = "Revert the last state of an application",
            description = "Takes back a state that was recorded by mistake; the history keeps it with the reason.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200")
    public RestResponse<ApplicationView> revert(UUID id, @NotNull @Valid Reversal reversal) {
        applications.requireWritable(id);
        return writes.done(() -> views.of(applications.revert(id, reversal.reason())));
    }
}
