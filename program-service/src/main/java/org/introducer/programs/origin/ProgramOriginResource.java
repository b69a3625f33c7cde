package org.introducer.programs.origin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programs/{id}/resident-origins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "IMG history")
public class ProgramOriginResource {

    private final Origins origins;

    ProgramOriginResource(Origins origins) {
        this.origins = origins;
    }

    @GET
    @Operation(
            operationId = "getProgramOrigins",
            summary = "Get the countries and schools of a program's past residents",
            description = """
                    Returns the countries and schools of all seasons together. Groups of fewer than five are not shown, nor others from \
                    which they would follow; counts are rounded down to steps of five. Seasons count in blocks of at least five \
                    residents, in the order in which they were entered: a season that is entered adds a whole block or nothing, and one \
                    that is deleted takes its whole block with it, whose other seasons count in a later block.""")
    public OriginView.OfProgram ofProgram(UUID id) {
        return origins.of(id);
    }
}
