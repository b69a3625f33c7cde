package org.introducer.programs.dispute;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Fact disputes")
public class FactDisputeResource {

    private final FactDisputes disputes;
    private final Caller caller;
    private final Writes writes;

    FactDisputeResource(FactDisputes disputes, Caller caller, Writes writes) {
        this.disputes = disputes;
        this.caller = caller;
        this.writes = writes;
    }

    @POST
    @Path("/facts/{id}/disputes")
    @Operation(operationId = "createFactDispute", summary = "Create a dispute of a fact", description = """
                    Anybody who is signed in can file a dispute, with evidence. The fact is shown as disputed and counts as before, \
                    until a curator decides. Who filed a dispute is shown to nobody else. When it is accepted, the value becomes a \
                    public fact with the kind of source, the reference, the day, the season and the confidence of its evidence; a \
                    curator may write another reference. `reason` and `note` do not become public.""")
    @APIResponseSchema(value = FactDisputeView.class, responseCode = "201")
    public RestResponse<FactDisputeView> file(UUID id, @NotNull @Valid FactDisputeDraft draft) {
        return writes.created("/v1/fact-disputes", () -> FactDisputeView.of(disputes.file(id, draft), true, false));
    }

    @GET
    @Path("/fact-disputes")
    @ListFields(
            filter = {"id", "factId", "programId", "field", "state", "filedAt"},
            sort = {"filedAt"})
    @Operation(operationId = "listFactDisputes", summary = "List the disputes of facts", description = """
                    Returns the disputes of the whole directory, also those that are decided. Example: \
                    `filter=programId==…;state==OPEN`.""")
    public Page<FactDisputeView> list(@BeanParam ListQuery query) {
        return shown(disputes.page(query));
    }

    @GET
    @Path("/fact-disputes/mine")
    @ListFields(
            filter = {"id", "factId", "programId", "field", "state", "filedAt"},
            sort = {"filedAt"})
    @Operation(
            operationId = "listMyFactDisputes",
            summary = "List the disputes that I filed",
            description = "Returns the state of each, what the program answered, and what curators decided and why.")
    public Page<FactDisputeView> mine(@BeanParam ListQuery query) {
        return shown(disputes.pageOfMine(query));
    }

    private Page<FactDisputeView> shown(Page<FactDispute> page) {
        return page.map(this::shown);
    }

    @GET
    @Path("/fact-disputes/{id}")
    @Operation(
            operationId = "getFactDispute",
            summary = "Get a dispute of a fact",
            description = "Returns the dispute with its history: what the program answered, what was decided and why.")
    public FactDisputeView get(UUID id) {
        return shown(disputes.require(id));
    }

    private FactDisputeView shown(FactDispute dispute) {
        return FactDisputeView.of(dispute, dispute.filedBy(caller.sub()), caller.has(CURATOR));
    }

    @POST
    @Path("/fact-disputes/{id}/answers")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "answerFactDispute",
            summary = "Create the answer of a program to a dispute",
            description = """
                    Recorded by a curator, with where the program said so: no role stands for a program. Everybody \
                    sees it with the dispute.""")
    @APIResponseSchema(value = FactDisputeView.class, responseCode = "200")
    public RestResponse<FactDisputeView> answer(UUID id, @NotNull @Valid FactDisputeDraft.Answer answer) {
        return done(() -> disputes.answer(id, answer));
    }

    @POST
    @Path("/fact-disputes/{id}/accept")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "acceptFactDispute", summary = "Accept a dispute of a fact", description = """
                    The value that it names becomes a fact with its evidence, beside the disputed one, and the rule of \
                    all facts decides what is shown: the new value, the old one, or a conflict, which verdicts read as \
                    unknown. A dispute that names no value withdraws the fact.""")
    @APIResponseSchema(value = FactDisputeView.class, responseCode = "200")
    public RestResponse<FactDisputeView> accept(UUID id, @NotNull @Valid FactDisputeDraft.Acceptance acceptance) {
        return done(() -> disputes.accept(id, acceptance));
    }

    @POST
    @Path("/fact-disputes/{id}/reject")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "rejectFactDispute",
            summary = "Reject a dispute of a fact",
            description = "Needs a reason, which everybody sees. The fact stays as it is.")
    @APIResponseSchema(value = FactDisputeView.class, responseCode = "200")
    public RestResponse<FactDisputeView> reject(UUID id, @NotNull @Valid FactDisputeDraft.Rejection rejection) {
        return done(() -> disputes.reject(id, rejection.reason()));
    }

    @POST
    @Path("/fact-disputes/{id}/withdraw")
    @Operation(operationId = "withdrawFactDispute", summary = "Withdraw a dispute of a fact", description = """
                    Only the person who filed it can withdraw it, as long as it is open; for everybody else there is no such dispute.""")
    @APIResponseSchema(value = FactDisputeView.class, responseCode = "200")
    public RestResponse<FactDisputeView> withdraw(UUID id) {
        return done(() -> disputes.withdraw(id));
    }

    private RestResponse<FactDisputeView> done(Supplier<FactDispute> effect) {
        return writes.done(() -> shown(effect.get()));
    }
}
