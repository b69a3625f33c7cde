package org.introducer.contacts.merge;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/merge")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Merges")
public class ContactMergeResource {

    private final Merger merger;
    private final Access access;
    private final Writes writes;

    ContactMergeResource(Merger merger, Access access, Writes writes) {
        this.merger = merger;
        this.access = access;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "mergeContacts", summary = "Merge contacts that are one person", description = """
                    Fields, keys, history, promises, letters and flags of the merged contacts go over to the survivor; their ids answer \
                    308 to it. Lists are united, notes are put one behind the other, and of any other field the survivor's value counts \
                    if it has one. Do-not-contact and unanswered messages of any of them hold for it. With `dryRun` the plan is answered \
                    and nothing changes. 409 when one is merged already, an office meets a person, or two of them are said to be \
                    different people.""")
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The plan of a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergeView.class)))
    public RestResponse<MergeView> merge(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid MergeDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return draft.isDryRun()
                ? RestResponse.ok(MergeView.of(owner.id(), merger.plan(access.toRead(applicantId), draft)))
                : writes.created("/v1/merges", () -> MergeView.of(merger.merge(owner, draft)));
    }
}
