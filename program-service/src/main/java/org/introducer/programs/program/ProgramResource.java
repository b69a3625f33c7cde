package org.introducer.programs.program;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource {

    /** Seconds for which a browser may keep what it has read of the directory. */
    static final int MAX_AGE = 60;

    private final Programs programs;
    private final ProgramMerger merger;
    private final ContactRules.Book contactRules;
    private final MergePatch patches;
    private final Writes writes;

    ProgramResource(
            Programs programs,
            ProgramMerger merger,
            ContactRules.Book contactRules,
            MergePatch patches,
            Writes writes) {
        this.programs = programs;
        this.contactRules = contactRules;
        this.merger = merger;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "createProgram", summary = "Create a program", description = """
                    For curators. A new program begins without tracks and facts; its codes must not belong to another program.""")
    @APIResponseSchema(value = ProgramView.class, responseCode = "201")
    public RestResponse<ProgramView> create(@NotNull @Valid ProgramDraft draft) {
        return writes.created("/v1/programs", () -> programs.sheet(programs.add(draft)));
    }

    @GET
    @Authenticated
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "name",
                "institution",
                "pathway",
                "state",
                "city",
                "retired",
                "acgmeCode",
                "nrmpCode",
                "trackType",
                "j1Sponsorship",
                "h1bSponsorship",
                "sponsorship",
                "lastKnownSponsorship",
                "distanceKm"
            },
            sort = {"createdAt", "name", "state", "city", "distanceKm"})
    @Operation(operationId = "listPrograms", summary = "List programs", description = """
                    With `near` the distance to each program is shown, and the list can be filtered and sorted by it: \
                    `near=27.95,-82.46&filter=distanceKm=le=300&sort=distanceKm`. Programs without a known place are \
                    never dropped silently: a filter on the distance reports in `withoutPlace` how many it left out, \
                    and a sort puts them last. Besides the properties shown, the list is filtered by `trackType`, and \
                    by `j1Sponsorship` and `h1bSponsorship` as a verdict for the season reads them, where UNKNOWN is a \
                    value of its own; by `sponsorship`, which is what fresh evidence on both comes to for the season, \
                    and `lastKnownSponsorship`, the same whatever its age. Retired programs are left out unless the filter asks for `retired`.""")
    @Cache(maxAge = MAX_AGE, isPrivate = true)
    public ProgramPage list(
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(
                            description = "words of any name of the program, institution, city, state or code",
                            example = "alabama")
                    String q,
            @QueryParam("near") @Parameter(ref = "near") String near,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "match year for which sponsorship is read; default: the season that began most recently")
                    Integer season,
            @BeanParam ListQuery query) {
        return programs.page(Search.of(q, near, season), query);
    }

    /** Several programs, in no particular order. Unknown ids are left out. */
    @Schema(name = "ProgramBatch")
    record Found(
            @Schema(description = "those that exist, in no particular order; others are left out without a word")
            List<ProgramFound> items) {}

    @POST
    @Path("/batch-get")
    @Authenticated
    @PureComputation
    @Operation(
            operationId = "batchGetPrograms",
            summary = "Get up to 1000 programs by id",
            description = "Ids that do not exist are left out of the answer.")
    public Found batchGet(@NotNull @Valid Batch.Ids ids) {
        List<Program> found = programs.of(ids.ids());
        Map<UUID, ContactRules> rules =
                contactRules.of(found.stream().map(ProgramFound::standing).collect(Collectors.toSet()));
        return new Found(found.stream()
                .map(program -> new ProgramFound(ProgramView.of(program), rules.get(ProgramFound.standing(program))))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProgram", summary = "Get a program", description = """
                    The program with all its names, codes and tracks, and the last known facts in short.""")
    @Cache(maxAge = MAX_AGE, isPrivate = true)
    public ProgramView get(UUID id) {
        return programs.sheet(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateProgram",
            summary = "Update a program",
            description = "A JSON merge patch. A later import of the same file does not undo it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "ProgramDraft", description = "merge patch")))
    public ProgramView change(UUID id, JsonNode patch) {
        Program read = programs.require(id);
        ProgramDraft draft = patches.apply(read, read.draft(), patch, ProgramDraft.class);
        return writes.changed(
                () -> programs.require(id), program -> programs.describe(program, draft), programs::sheet);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "mergeProgram", summary = "Merge a program into another", description = """
                    For a program that is entered twice under different codes. Everything known of it moves to the \
                    other program, and the old id answers 308 from then on. Programs are never merged by name.""")
    @APIResponseSchema(value = ProgramView.class, responseCode = "200")
    public RestResponse<ProgramView> merge(UUID id, @NotNull @Valid ProgramMerger.Link link) {
        return writes.done(() -> programs.sheet(merger.merge(id, link)));
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "retireProgram", summary = "Retire a program", description = """
                    For a program that no longer takes residents. It leaves searches (unless their filter asks for `retired`), new \
                    shortlists and the verification tasks. It stays readable with its history, and shortlists that contain it say so.""")
    @APIResponseSchema(value = ProgramView.class, responseCode = "200")
    public RestResponse<ProgramView> retire(UUID id, @NotNull @Valid Retirement retirement) {
        return writes.done(() -> programs.sheet(programs.retire(id, retirement)));
    }

    @POST
    @Path("/{id}/reinstate")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "reinstateProgram", summary = "Reinstate a retired program", description = """
                    A retired program is found by searches again, with everything that was known about it.""")
    @APIResponseSchema(value = ProgramView.class, responseCode = "200")
    public RestResponse<ProgramView> reinstate(UUID id) {
        return writes.done(() -> programs.sheet(programs.reinstate(id)));
    }
}
