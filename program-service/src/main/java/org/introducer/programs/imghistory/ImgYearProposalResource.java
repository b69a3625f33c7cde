package org.introducer.programs.imghistory;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.platform.identity.Role.INTEGRATION;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Fact;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/img-year-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IMG history")
public class ImgYearProposalResource {

    private static final int OPEN_AT_ONCE = 200;

    private final ImgYearProposals proposals;
    private final Writes writes;

    ImgYearProposalResource(ImgYearProposals proposals, Writes writes) {
        this.proposals = proposals;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "programId", "season", "state"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listImgYearProposals",
            summary = "List the IMG counts that my organisation proposed",
            description = "Decided ones too. A proposal has no effect until a curator accepts it.")
    public Page<ImgYearProposalView> list(@BeanParam ListQuery query) {
        return proposals.page(query);
    }

    /** Proposed counts of everybody that wait for a curator, without their authors, the oldest first. */
    @Schema(name = "OpenImgYearProposals")
    record Open(@Schema(description = "the oldest first") List<ImgYearProposalView> items) {}

    @GET
    @Path("/open")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "listOpenImgYearProposals",
            summary = "List the IMG counts that wait for a curator",
            description = "Returns the proposals, oldest first, without their authors.")
    public Open open() {
        return new Open(proposals.open(OPEN_AT_ONCE));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
    @Operation(
            operationId = "getImgYearProposal",
            summary = "Get proposed IMG counts",
            description = "Returns the counts with their evidence and, once they are decided, the decision.")
    public ImgYearProposalView get(UUID id) {
        return proposals.require(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "acceptImgYearProposal", summary = "Accept proposed IMG counts", description = """
                    They replace what the same kind of source reported of the year before; counts of other sources are \
                    kept apart.""")
    @APIResponseSchema(value = ImgSeason.class, responseCode = "200")
    public RestResponse<ImgSeason> accept(UUID id) {
        return writes.done(() -> proposals.accept(id));
    }

    /** Why proposed counts are not accepted. */
    @Schema(name = "ImgYearRejection")
    record Rejection(
            @Schema(description = "why the counts are not accepted; their author reads it") @NotBlank @Size(max = 500)
            String reason) {}

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "rejectImgYearProposal", summary = "Reject proposed IMG counts", description = """
                    For curators, with a reason. The proposal is REJECTED and its counts are not shown; 409 when it is already decided.""")
    @APIResponseSchema(value = ImgYearProposalView.class, responseCode = "200")
    public RestResponse<ImgYearProposalView> reject(UUID id, @NotNull @Valid Rejection rejection) {
        return writes.done(() -> proposals.decide(id, Fact.State.REJECTED, rejection.reason()));
    }
}
