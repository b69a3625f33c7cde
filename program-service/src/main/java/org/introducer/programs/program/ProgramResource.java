package org.introducer.programs.program;

import static org.introducer.platform.identity.Role.*;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;

@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource {

    private final Programs programs;
    private final Writes writes;

    ProgramResource(Programs programs, Writes writes) {
        this.programs = programs;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "createProgram", summary = "Enter a program into the directory")
    @APIResponseSchema(value = ProgramView.class, responseCode = "201")
    public Response create(@NotNull @Valid ProgramDraft draft) {
        return writes.created("/v1/programs", () -> ProgramView.of(programs.add(draft)));
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPrograms", summary = "Search the directory of programs")
    public Page<ProgramView> list(
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(description = "words of name, institution or city", example = "alabama")
                    String q,
            @BeanParam ListQuery query) {
        return programs.page(q, query).map(ProgramView::of);
    }

    /** Several programs, in no particular order; unknown ids are left out. */
    @Schema(name = "ProgramBatch")
    record Found(List<ProgramView> items) {}

    @POST
    @Path("/batch-get")
    @Authenticated
    @PureComputation
    @Operation(operationId = "batchGetPrograms", summary = "Read up to 1000 programs in one call")
    public Found batchGet(@NotNull @Valid Batch.Ids ids) {
        return new Found(programs.of(ids.ids()).stream().map(ProgramView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProgram", summary = "Read one program")
    public ProgramView get(UUID id) {
        return ProgramView.of(programs.require(id));
    }
}
