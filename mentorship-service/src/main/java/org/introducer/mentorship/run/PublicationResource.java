package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Publication")
public class PublicationResource {

    private final Runs runs;
    private final Publication publication;
    private final Writes writes;

    PublicationResource(Runs runs, Publication publication, Writes writes) {
        this.runs = runs;
        this.publication = publication;
        this.writes = writes;
    }

    @POST
    @Path("/review")
    @Operation(
            operationId = "sendRunToReview",
            summary = "Submit a run for review",
            description = "The run then waits for publication; in a cycle with `fourEyes` another person publishes.")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public RestResponse<RunView> review(UUID id) {
        return changed(id, publication::sendToReview);
    }

    @POST
    @Path("/send-back")
    @Operation(operationId = "sendRunBack", summary = "Return a run from review to draft", description = """
                    A run that was in review becomes a draft again; nothing is published.""")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public RestResponse<RunView> sendBack(UUID id) {
        return changed(id, publication::sendBack);
    }

    @POST
    @Path("/publish")
    @Operation(operationId = "publishRun", summary = "Publish a run", description = """
                    Proposes each pair to its mentor and mentee. Answers 409 `run-stale` when the inputs have changed since the run.""")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public RestResponse<RunView> publish(UUID id) {
        return changed(id, publication::publish);
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawRun",
            summary = "Withdraw a published run",
            description = "Proposals that nobody has accepted are taken back; accepted mentorships go on.")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public RestResponse<RunView> withdraw(UUID id) {
        return changed(id, publication::withdraw);
    }

    private RestResponse<RunView> changed(UUID id, Function<UUID, Run> change) {
        return writes.done(() -> {
            Run run = change.apply(id);
            runs.flush();
            return runs.view(run);
        });
    }
}
