package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;

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
            summary = "Show a draft to those who are to look at it before it is published")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public Response review(UUID id) {
        return changed(id, publication::sendToReview);
    }

    @POST
    @Path("/send-back")
    @Operation(operationId = "sendRunBack", summary = "Make a run in review a draft again")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public Response sendBack(UUID id) {
        return changed(id, publication::sendBack);
    }

    @POST
    @Path("/publish")
    @Operation(
            operationId = "publishRun",
            summary = "Propose the pairs to their people, who are told once; 409 when the inputs have changed")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public Response publish(UUID id) {
        return changed(id, publication::publish);
    }

    @POST
    @Path("/withdraw")
    @Operation(operationId = "withdrawRun", summary = "Take back what nobody has taken up; accepted mentorships go on")
    @APIResponseSchema(value = RunView.class, responseCode = "200")
    public Response withdraw(UUID id) {
        return changed(id, publication::withdraw);
    }

    private Response changed(UUID id, Function<UUID, Run> change) {
        return writes.done(() -> {
            Run run = change.apply(id);
            runs.flush();
            return runs.view(run);
        });
    }
}
