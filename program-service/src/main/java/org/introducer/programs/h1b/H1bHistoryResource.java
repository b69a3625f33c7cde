package org.introducer.programs.h1b;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programs/{id}/h1b-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "H-1B history")
public class H1bHistoryResource {

    private final H1bHistories histories;

    H1bHistoryResource(H1bHistories histories) {
        this.histories = histories;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getH1bHistory",
            summary = "Get the H-1B history of a program's employers",
            description = """
                    Petitions and labor condition applications. Only rows that a confirmed employer alias links; \
                    without one the history is unknown, which does not mean none. The history of an employer is never \
                    a program's policy and changes no verdict.""")
    public H1bHistory get(UUID id) {
        return histories.of(id);
    }
}
