package org.introducer.contacts.commitment;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;

@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Commitments")
public class CommitmentResource {

    private final Commitments commitments;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    CommitmentResource(Commitments commitments, Access access, Writes writes, MergePatch patches) {
        this.commitments = commitments;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "owner", "due", "settlement", "interactionId", "contactId", "overdue"},
            sort = {"createdAt", "due"})
    @Operation(operationId = "listCommitments", summary = "List commitments", description = """
                    Returns what was promised, by the applicant or to the applicant. `filter=overdue==true` lists what is overdue, \
                    `filter=settlement=null=true;owner==ME` the applicant's own open promises.""")
    public Page<CommitmentView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return commitments.of(access.toRead(applicantId), query).map(CommitmentView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCommitment", summary = "Get a commitment", description = """
                    Returns a promise with its owner, its due date and, once it is settled, how. The ETag is needed to settle it.""")
    public CommitmentView get(UUID id) {
        return CommitmentView.of(commitments.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateCommitment",
            summary = "Update a commitment",
            description = "Marks it as kept or dropped, changes its due date, or reopens it (`settlement` null).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CommitmentDraft", description = "merge patch")))
    public CommitmentView settle(UUID id, JsonNode patch) {
        return writes.changed(
                () -> commitments.requireWritable(id),
                current -> commitments.settle(
                        current,
                        patches.apply(
                                current,
                                new CommitmentView.Draft(current.due(), current.settlement(), current.settledOn()),
                                patch,
                                CommitmentView.Draft.class)),
                CommitmentView::of);
    }
}
