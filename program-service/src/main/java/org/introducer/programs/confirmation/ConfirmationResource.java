package org.introducer.programs.confirmation;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Confirmations")
public class ConfirmationResource {

    private final Confirmations confirmations;
    private final ConfirmationTasks tasks;
    private final Applicants applicants;
    private final AskedSeasons seasons;
    private final Access access;
    private final Writes writes;

    ConfirmationResource(
            Confirmations confirmations,
            ConfirmationTasks tasks,
            Applicants applicants,
            AskedSeasons seasons,
            Access access,
            Writes writes) {
        this.confirmations = confirmations;
        this.tasks = tasks;
        this.applicants = applicants;
        this.seasons = seasons;
        this.access = access;
        this.writes = writes;
    }

    @GET
    @Path("/confirmation-tasks")
    @Operation(
            operationId = "listConfirmationTasks",
            summary = "List what programs have to confirm before the rank order list",
            description = """
                    Returns for each program that invited, interviewed or is ranked what the visas of the applicant depend on: how far \
                    the program has confirmed it to the applicant, verbally, in writing or by contract, what the directory knows, and \
                    what to ask whom. The countdown begins 30 days before the deadline.""")
    @APIResponseSchema(value = ConfirmationTaskView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public ConfirmationTaskView tasks(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        UUID whose = access.toRead(applicants.named(applicantId)).id();
        return tasks.of(whose, applicants.find(whose), seasons.open(query));
    }

    @POST
    @Path("/confirmations")
    @Operation(operationId = "createConfirmation", summary = "Create a confirmation of a program", description = """
                    Records what a program said to the applicant, and in which form. It belongs to the applicant and is not a fact of \
                    the directory: for that, propose a fact.""")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "201")
    public RestResponse<ConfirmationView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid ConfirmationDraft draft) {
        UUID owner = access.toWrite(applicants.named(applicantId)).id();
        return writes.created("/v1/confirmations", () -> ConfirmationView.of(confirmations.add(owner, draft)));
    }

    @GET
    @Path("/confirmations")
    @ListFields(
            filter = {"id", "createdAt", "season", "programId", "field", "form"},
            sort = {"createdAt"})
    @Operation(operationId = "listConfirmations", summary = "List my confirmations", description = """
                    Returns what programs confirmed to you, in which form, and when. An adviser or platform passes `applicantId`.""")
    public Page<ConfirmationView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return confirmations
                .page(access.toRead(applicants.named(applicantId)), query)
                .map(ConfirmationView::of);
    }

    @GET
    @Path("/confirmations/{id}")
    @Operation(
            operationId = "getConfirmation",
            summary = "Get a confirmation",
            description = "Returns what a program said, in which form, and when.")
    public ConfirmationView get(UUID id) {
        return ConfirmationView.of(confirmations.require(id));
    }

    @DELETE
    @Path("/confirmations/{id}")
    @Operation(operationId = "deleteConfirmation", summary = "Delete a confirmation", description = """
                    What the program confirmed no longer counts among what is confirmed in writing. It can be restored for 30 days.""")
    public void delete(UUID id) {
        confirmations.requireWritable(id);
        writes.deleted(() -> confirmations.requireWritable(id), confirmations::remove);
    }

    @POST
    @Path("/confirmations/{id}/restore")
    @Operation(operationId = "restoreConfirmation", summary = "Restore a deleted confirmation", description = """
                    Possible for 30 days after the deletion. Answers 409 for a confirmation that is not deleted, or was deleted longer \
                    ago.""")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "200")
    public RestResponse<ConfirmationView> restore(UUID id) {
        confirmations.requireRestorable(id);
        return writes.done(() -> ConfirmationView.of(confirmations.restore(id)));
    }
}
