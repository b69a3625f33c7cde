package org.introducer.programs.h1b;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/employer-aliases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employer aliases")
public class EmployerAliasResource {

    private final EmployerAliases aliases;
    private final EmployerCandidates candidates;
    private final Writes writes;

    EmployerAliasResource(EmployerAliases aliases, EmployerCandidates candidates, Writes writes) {
        this.aliases = aliases;
        this.candidates = candidates;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "createEmployerAlias",
            summary = "Create a proposal for an employer alias",
            description = """
                    The name under which the employer of a program files petitions. It links nothing until it is \
                    confirmed. Similar names are no evidence: two names are the same when their letters and digits \
                    are.""")
    @APIResponseSchema(value = EmployerAliasView.class, responseCode = "201")
    public RestResponse<EmployerAliasView> create(@NotNull @Valid EmployerAliasDraft draft) {
        return writes.created("/v1/employer-aliases", () -> EmployerAliasView.of(aliases.propose(draft)));
    }

    @GET
    @Authenticated
    @ListFields(
            filter = {"id", "createdAt", "programId", "institution", "employer", "employerState", "state"},
            sort = {"createdAt", "employer"})
    @Operation(
            operationId = "listEmployerAliases",
            summary = "List employer aliases",
            description = "The names under which employers file petitions: proposed, confirmed and rejected.")
    public Page<EmployerAliasView> list(@BeanParam ListQuery query) {
        return aliases.page(query).map(EmployerAliasView::of);
    }

    /** Employers in the imported files whose names resemble that of a program, for a curator to choose from. */
    @Schema(name = "EmployerCandidates")
    record Candidates(
            @Schema(description = "what similarity is worth, to show with the names; absent: there are none") @Nullable
            String note,

            @Schema(description = "the most similar first") List<EmployerCandidate> items) {

        static final String NOTE =
                "Shared words are no evidence: look up who petitions before you propose one of these.";
    }

    @GET
    @Path("/candidates")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "listEmployerCandidates",
            summary = "List employers with names similar to a program's",
            description = """
                    Returns at most 20 employers of the imported files, most similar first. For a person to review: nothing is proposed \
                    or confirmed.""")
    public Candidates candidates(
            @QueryParam("programId") @NotNull(message = "is required") @Parameter(description = "the program")
                    UUID programId,
            @QueryParam("q")
                    @Size(max = 300)
                    @Parameter(
                            description = "a name to look for instead of the program's own",
                            example = "Example University")
                    String q) {
        return new Candidates(Candidates.NOTE, candidates.of(programId, q));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getEmployerAlias", summary = "Get an employer alias", description = """
                    Returns a name under which a program or institution petitions, with its state. Only a confirmed one links rows of \
                    public files to programs.""")
    public EmployerAliasView get(UUID id) {
        return EmployerAliasView.of(aliases.require(id));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "confirmEmployerAlias",
            summary = "Confirm a proposed employer alias",
            description = "Rows of the imported files under this name count as history of the employer from then on.")
    @APIResponseSchema(value = EmployerAliasView.class, responseCode = "200")
    public RestResponse<EmployerAliasView> confirm(UUID id) {
        return writes.done(() -> EmployerAliasView.of(aliases.confirm(id)));
    }

    /** Why a name is not, or no longer, an employer alias. */
    @Schema(name = "EmployerAliasRefusal")
    record Refusal(
            @Schema(description = "why the name is not, or no longer, an alias") @NotBlank @Size(max = 500)
            String reason) {}

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "rejectEmployerAlias",
            summary = "Reject a proposed employer alias",
            description =
                    "For curators, with a reason. A proposed alias becomes REJECTED; 409 when it is in another state.")
    @APIResponseSchema(value = EmployerAliasView.class, responseCode = "200")
    public RestResponse<EmployerAliasView> reject(UUID id, @NotNull @Valid Refusal refusal) {
        return writes.done(() -> EmployerAliasView.of(aliases.reject(id, refusal.reason())));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "withdrawEmployerAlias",
            summary = "Withdraw a confirmed employer alias",
            description = "Needs a reason. Rows under this name no longer count as history of the employer.")
    @APIResponseSchema(value = EmployerAliasView.class, responseCode = "200")
    public RestResponse<EmployerAliasView> withdraw(UUID id, @NotNull @Valid Refusal refusal) {
        return writes.done(() -> EmployerAliasView.of(aliases.withdraw(id, refusal.reason())));
    }
}
