package org.introducer.contacts.interaction;

import static org.introducer.platform.identity.Role.*;

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
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Interactions")
public class InteractionResource {

    private final Interactions interactions;
    private final Recording recording;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    InteractionResource(
            Interactions interactions, Recording recording, Access access, Writes writes, MergePatch patches) {
        this.interactions = interactions;
        this.recording = recording;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "recordInteraction", summary = "Create an interaction", description = """
                    Never refused for etiquette: rules that the message broke are named in `warnings`. The follow-up \
                    state of the contacts is recomputed.""")
    @APIResponseSchema(value = InteractionView.class, responseCode = "201")
    public RestResponse<InteractionView> record(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid InteractionDraft draft) {
        Writable owner = access.toWrite(applicantId);
        ProgramRulebook.Rules rules = recording.check(owner.id(), draft);
        return writes.created("/v1/interactions", () -> recording.view(recording.add(owner, draft, rules)));
    }

    @GET
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "kind",
                "direction",
                "status",
                "purpose",
                "reaction",
                "expectsReply",
                "occurredAt",
                "eventId",
                "answersId",
                "messageId",
                "threadId"
            },
            sort = {"createdAt", "occurredAt"})
    @Operation(
            operationId = "listInteractions",
            summary = "List my interactions",
            description =
                    "Your messages, calls and meetings with contacts. An adviser or platform passes `applicantId`.")
    public Page<InteractionView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        Page<Interaction> page = interactions.page(access.toRead(applicantId), query);
        return new Page<>(recording.views(page.items()), page.next(), page.total());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInteraction", summary = "Get an interaction", description = """
                    The interaction with its promises and the etiquette rules that it broke when it was recorded. The \
                    ETag is needed to change or delete it.""")
    public InteractionView get(UUID id) {
        return recording.view(interactions.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateInteraction", summary = "Update an interaction", description = """
                    A JSON merge patch. The follow-up state of the contacts is recomputed. A promise with the same \
                    owner and text stays the same commitment.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "InteractionDraft", description = "merge patch")))
    public InteractionView change(UUID id, JsonNode patch) {
        Interaction current = interactions.requireWritable(id);
        InteractionDraft draft = patches.apply(current, recording.draftOf(current), patch, InteractionDraft.class);
        ProgramRulebook.Rules rules = recording.check(current, draft);
        return writes.changed(
                () -> interactions.requireWritable(id),
                interaction -> recording.change(interaction, draft, rules),
                recording::view);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteInteraction", summary = "Delete an interaction", description = """
                    The follow-up state of the contacts is recomputed as if it had never been recorded. It can be \
                    restored.""")
    public void delete(UUID id) {
        writes.deleted(() -> interactions.requireWritable(id), recording::delete);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreInteraction", summary = "Restore a deleted interaction", description = """
                    Possible for 30 days after the deletion. The follow-up state of its contacts is computed again, as if it had never \
                    been deleted.""")
    @APIResponseSchema(value = InteractionView.class, responseCode = "200")
    public RestResponse<InteractionView> restore(UUID id) {
        return writes.done(() -> recording.view(recording.restore(id)));
    }
}
