package org.introducer.contacts.merge;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/merges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Merges")
public class MergeResource {

    private final Merger merger;
    private final Merges merges;
    private final Access access;
    private final Writes writes;

    MergeResource(Merger merger, Merges merges, Access access, Writes writes) {
        this.merger = merger;
        this.merges = merges;
        this.access = access;
        this.writes = writes;
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "survivor", "undoneAt"},
            sort = {"createdAt"})
    @Operation(operationId = "listMerges", summary = "List my merges of contacts", description = """
                    Your merges of contacts, with what moved; undone merges are listed too. An adviser or platform passes `applicantId`.""")
    public Page<MergeView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return merges.page(access.toRead(applicantId), query).map(MergeView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMerge",
            summary = "Get a merge of contacts",
            description = "Returns what became of each field, how many rows went over, and whether it was undone.")
    public MergeView get(UUID id) {
        return MergeView.of(merges.require(id));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(operationId = "undoMerge", summary = "Revert a merge of contacts", description = """
                    Each contact has its id, fields, keys and history again. What was changed or added since the merge stays with \
                    the survivor; `kept` names such fields. A do-not-contact that was set since holds for all of them. 409 when \
                    it is undone already, or the survivor was merged into another since.""")
    @APIResponseSchema(value = MergeView.class, responseCode = "200")
    public RestResponse<MergeView> undo(UUID id) {
        return writes.done(() -> MergeView.of(merger.undo(id)));
    }
}
