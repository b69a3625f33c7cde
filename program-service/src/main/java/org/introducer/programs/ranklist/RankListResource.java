package org.introducer.programs.ranklist;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/rank-lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Rank lists")
public class RankListResource {

    private final RankLists lists;
    private final RankListViews views;
    private final Applicants applicants;
    private final Access access;
    private final MergePatch patches;
    private final Writes writes;

    RankListResource(
            RankLists lists,
            RankListViews views,
            Applicants applicants,
            Access access,
            MergePatch patches,
            Writes writes) {
        this.lists = lists;
        this.views = views;
        this.applicants = applicants;
        this.access = access;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createRankList", summary = "Create a rank order list", description = """
                    There is one for each season. Positions are ordered by the applicant's own criteria and weights; each place is shown \
                    in parts. Checks name what was not interviewed, what is too long, and each advanced position without a supplemental \
                    list of PGY-1 programs. Nothing is sent to NRMP, and no probability is computed.""")
    @APIResponseSchema(value = RankListView.class, responseCode = "201")
    public RestResponse<RankListView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid RankListDraft draft) {
        UUID owner = access.toWrite(applicants.named(applicantId)).id();
        return writes.created("/v1/rank-lists", () -> views.of(lists.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "season"},
            sort = {"createdAt"})
    @Operation(operationId = "listRankLists", summary = "List my rank order lists", description = """
                    Your rank order lists, with the number of positions and moves of each. An adviser or platform passes `applicantId`.""")
    public Page<RankListView.Short> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return lists.page(access.toRead(applicants.named(applicantId)), query).map(RankListView.Short::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRankList", summary = "Get a rank order list", description = """
                    Returns the list in its order, with its moves and with checks against the applications as they are now.""")
    public RankListView get(UUID id) {
        return views.of(lists.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateRankList", summary = "Update a rank order list", description = """
                    A JSON merge patch of its criteria, weights and positions; lists are replaced as a whole. Moves stay, except those \
                    of positions that are taken out.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "RankListDraft", description = "merge patch")))
    public RankListView update(UUID id, JsonNode patch) {
        RankList read = lists.requireWritable(id);
        RankListDraft draft = patches.apply(read, read.draft(), patch, RankListDraft.class);
        return writes.changed(() -> lists.requireWritable(id), list -> lists.change(list, draft), views::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteRankList", summary = "Delete a rank order list", description = """
                    The list can be restored for 30 days, unless another one of the same season is created in the meantime.""")
    public void delete(UUID id) {
        lists.requireWritable(id);
        writes.deleted(() -> lists.requireWritable(id), lists::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreRankList",
            summary = "Restore a deleted rank order list",
            description = "Possible for 30 days, unless another one of the same season was created.")
    @APIResponseSchema(value = RankListView.class, responseCode = "200")
    public RestResponse<RankListView> restore(UUID id) {
        lists.requireRestorable(id);
        return writes.done(() -> views.of(lists.restore(id)));
    }

    @POST
    @Path("/{id}/moves")
    @Operation(operationId = "moveRank", summary = "Move a position on a rank order list", description = """
                    Takes the position to another place than the weights give, with a reason that stays visible. The \
                    others keep their order.""")
    @APIResponseSchema(value = RankListView.class, responseCode = "200")
    public RestResponse<RankListView> move(UUID id, @NotNull @Valid RankListDraft.Move move) {
        lists.requireWritable(id);
        return writes.done(() -> views.of(lists.move(id, move)));
    }

    @POST
    @Path("/{id}/moves/revert")
    @Operation(
            operationId = "revertRankMove",
            summary = "Revert the last move on a rank order list",
            description = "The position goes back to where it was before; 409 when none was moved.")
    @APIResponseSchema(value = RankListView.class, responseCode = "200")
    public RestResponse<RankListView> revertMove(UUID id) {
        lists.requireWritable(id);
        return writes.done(() -> views.of(lists.revertMove(id)));
    }
}
