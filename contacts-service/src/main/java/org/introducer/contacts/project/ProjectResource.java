package org.introducer.contacts.project;

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
import jakarta.ws.rs.PUT;
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
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Projects")
public class ProjectResource {

    private final Projects projects;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    ProjectResource(Projects projects, Access access, Writes writes, MergePatch patches) {
        this.projects = projects;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createProject", summary = "Create a project", description = """
                    Work with others: a project, abstract, poster, presentation or publication, with the contacts who share it. \
                    Once it has begun, its people have relationships with one another (co-authors where there are authors), share work \
                    with the applicant, and its supervisors count for letters. It begins as PLANNED.""")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public RestResponse<ProjectView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid ProjectEntry entry) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/projects", () -> ProjectView.of(projects.add(owner, entry)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "kind", "role", "deadline", "state"},
            sort = {"createdAt", "deadline"})
    @Operation(operationId = "listProjects", summary = "List my projects", description = """
                    Your projects. With `sort=deadline` what closes first comes first, and what has no deadline last. An adviser or \
                    platform passes `applicantId`.""")
    public Page<ProjectView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return projects.page(access.toRead(applicantId), query).map(ProjectView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProject",
            summary = "Get a project",
            description =
                    "Returns what it is, who works on it, and how far it is. The ETag is needed to change or delete it.")
    public ProjectView get(UUID id) {
        return ProjectView.of(projects.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateProject",
            summary = "Update a project",
            description = "A JSON merge patch. The state is updated by an operation of its own.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "ProjectDraft", description = "merge patch")))
    public ProjectView change(UUID id, JsonNode patch) {
        return writes.changed(
                () -> projects.requireWritable(id),
                current -> projects.change(current, patches.apply(current, current.entry(), patch, ProjectEntry.class)),
                ProjectView::of);
    }

    @PUT
    @Path("/{id}/state")
    @Operation(operationId = "setProjectState", summary = "Update the state of a project", description = """
                    PLANNED, IN_PROGRESS, SUBMITTED, ACCEPTED, PUBLISHED (in print or presented); REJECTED may be submitted again, and STOPPED \
                    go on. What was done before it was recorded goes from PLANNED to where it is.""")
    public ProjectView become(UUID id, @NotNull @Valid ProjectChange change) {
        return writes.changed(
                () -> projects.requireWritable(id), project -> projects.become(project, change), ProjectView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project",
            description = "Plan, letters and relationships no longer count it. It can be restored for 30 days.")
    public void delete(UUID id) {
        writes.deleted(() -> projects.requireWritable(id), projects::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreProject", summary = "Restore a deleted project", description = """
                    Possible for 30 days after the deletion. Answers 409 for a project that is not deleted, or was deleted longer ago.""")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200")
    public RestResponse<ProjectView> restore(UUID id) {
        return writes.done(() -> ProjectView.of(projects.restore(id)));
    }
}
