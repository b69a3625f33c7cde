package org.introducer.mentorship.cycle;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles")
public class CycleResource {

    private final Cycles cycles;
    private final Writes writes;
    private final MergePatch patches;

    CycleResource(Cycles cycles, Writes writes, MergePatch patches) {
        this.cycles = cycles;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "createCycle",
            summary = "Create a mentoring cycle",
            description = "A cycle has its dates, its hard rules and its own enrolments, runs and locks.")
    @APIResponseSchema(value = CycleView.class, responseCode = "201")
    public RestResponse<CycleView> create(@NotNull @Valid CycleDraft draft) {
        return writes.created("/v1/cycles", () -> cycles.view(cycles.add(draft)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "name", "begins", "ends"},
            sort = {"createdAt"})
    @Operation(operationId = "listCycles", summary = "List the mentoring cycles", description = """
                    The cycles of the tenant, with their dates and the hard rules that every pair must meet.""")
    public Page<CycleView> list(@BeanParam ListQuery query) {
        return cycles.all(query).map(cycles::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(operationId = "getCycle", summary = "Get a mentoring cycle", description = """
                    Returns a cycle with its dates, its hard rules and how conflicts of interest are treated. The ETag is needed to \
                    change it.""")
    public CycleView get(UUID id) {
        return cycles.view(cycles.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "updateCycle", summary = "Update a mentoring cycle", description = """
                    A JSON merge patch of the name, days, rules, limits and questions. For coordinators. Returns the cycle; its state \
                    follows from its days.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CycleDraft", description = "merge patch")))
    public CycleView change(UUID id, JsonNode patch) {
        Cycle read = cycles.requireMine(id);
        CycleDraft draft = patches.apply(read, read.draft(), patch, CycleDraft.class);
        return writes.changed(() -> cycles.requireMine(id), cycle -> cycles.describe(cycle, draft), cycles::view);
    }
}
