package org.introducer.contacts.adviser;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/adviser-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advisers")
public class AssignmentResource {

    private final Assignments assignments;
    private final Batches batches;
    private final Writes writes;

    AssignmentResource(Assignments assignments, Batches batches, Writes writes) {
        this.assignments = assignments;
        this.batches = batches;
        this.writes = writes;
    }

    @POST
    @Path("/batch")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "assignAdvisers", summary = "Create up to 1000 assignments of advisers", description = """
                    An assignment allows nothing by itself: an adviser may read, or read and write, once the applicant has \
                    consented to the advisers of the organisation, and no longer than that. `scope` says what is allowed \
                    now. Who is assigned already stays so, with the status 200. The answer has a status for each item; with \
                    `atomic` all are assigned or none.""")
    @APIResponseSchema(value = AssignmentBatchResult.class, responseCode = "207")
    public RestResponse<Batch.Result<AssignmentView>> assign(@NotNull @Valid AssignmentView.Many batch) {
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                assignments::hold,
                assignments::assign,
                Function.identity());
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ADVISER, APPLICANT})
    @ListFields(
            filter = {"id", "createdAt", "applicantId", "adviser"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listAdviserAssignments",
            summary = "List the assignments of advisers",
            description = "An org-admin sees all of the organisation, an adviser and an applicant the own ones.")
    public Page<AssignmentView> list(@BeanParam ListQuery query) {
        return assignments.page(query);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "deleteAdviserAssignment",
            summary = "Delete an assignment of an adviser",
            description = "What the adviser could do by the consent to the organisation's advisers ends at once.")
    public void end(UUID id) {
        writes.deleted(() -> assignments.held(id), assignments::end);
    }

    /** Names the generic result in the OpenAPI. */
    static final class AssignmentBatchResult {
        public List<Batch.Item<AssignmentView>> items;
    }
}
