package org.introducer.programs.factbook;

import static org.introducer.platform.identity.Role.*;

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
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fact proposals")
public class FactProposalResource {

    private static final int OPEN_AT_ONCE = 200;

    private final FactProposals proposals;
    private final Factbook factbook;
    private final Writes writes;

    FactProposalResource(FactProposals proposals, Factbook factbook, Writes writes) {
        this.proposals = proposals;
        this.factbook = factbook;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "programId", "field", "state"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listFactProposals",
            summary = "List the fact proposals of my organisation",
            description = """
                    The proposals of the caller's organisation, decided ones too. A proposal has no effect until a \
                    curator accepts it.""")
    public Page<FactView> list(@BeanParam ListQuery query) {
        return proposals.page(query).map(FactView::of);
    }

    /** Proposed facts of everybody that wait for a curator, without their authors, the oldest first. */
    @Schema(name = "OpenFactProposals")
    record Open(@Schema(description = "the oldest first") List<FactView> items) {}

    @GET
    @Path("/open")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "listOpenFactProposals",
            summary = "List the fact proposals that wait for a curator",
            description = "Returns the proposals, oldest first, without their authors.")
    public Open open() {
        return new Open(proposals.open(OPEN_AT_ONCE));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, INTEGRATION})
    @Operation(
            operationId = "getFactProposal",
            summary = "Get a fact proposal",
            description = "Returns a proposal with its evidence and, once it is decided, the decision.")
    public FactView get(UUID id) {
        return FactView.of(proposals.require(id));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "acceptFactProposal", summary = "Accept a fact proposal", description = """
                    The proposal becomes a fact of the directory, which is returned; its confidence is at most that of its type of \
                    source. Answers 409 when it was decided before.""")
    @APIResponseSchema(value = FactView.class, responseCode = "201")
    public RestResponse<FactView> accept(UUID id) {
        return writes.created("/v1/facts", () -> {
            FactProposals.Decided decided = proposals.decide(id, Fact.State.ACCEPTED, null);
            return FactView.of(
                    factbook.record(decided.programId(), decided.claim().withinCeiling(), "proposal"));
        });
    }

    /** Why a proposed fact is not accepted. */
    @Schema(name = "FactRejection")
    record Rejection(
            @Schema(description = "why the proposal is not accepted; its author reads it") @NotBlank @Size(max = 500)
            String reason) {}

    /** What curators decided about a proposed fact. */
    @Schema(name = "FactProposalDecision")
    record Decision(
            @Schema(description = "id of the fact or proposal")
            UUID id,

            Fact.State state,

            @Schema(description = "why it was rejected; absent: it was not") @Nullable
            String reason) {}

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "rejectFactProposal", summary = "Reject a fact proposal", description = """
                    For curators, with a reason. The proposal is REJECTED and becomes no fact; 409 when it is already decided.""")
    @APIResponseSchema(value = Decision.class, responseCode = "200")
    public RestResponse<Decision> reject(UUID id, @NotNull @Valid Rejection rejection) {
        return writes.done(() -> {
            proposals.decide(id, Fact.State.REJECTED, rejection.reason());
            return new Decision(id, Fact.State.REJECTED, rejection.reason());
        });
    }
}
