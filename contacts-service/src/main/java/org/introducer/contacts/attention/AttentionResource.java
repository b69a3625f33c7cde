package org.introducer.contacts.attention;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/{id}/attention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Attention")
public class AttentionResource {

    private final Attentions attentions;
    private final Contacts contacts;
    private final Writes writes;
    private final MergePatch patches;

    AttentionResource(Attentions attentions, Contacts contacts, Writes writes, MergePatch patches) {
        this.attentions = attentions;
        this.contacts = contacts;
        this.writes = writes;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "getAttention",
            summary = "Get the snooze, interval, shared work and dismissed reasons of a contact",
            description = """
                    Until when the contact is snoozed, the interval at which to stay in touch, work that is shared, and \
                    reasons that were dismissed. Without any of these it is empty, never 404.""")
    public AttentionView get(UUID id) {
        contacts.card(id);
        return attentions.of(id).map(AttentionView::of).orElseGet(() -> AttentionView.none(id));
    }

    @PUT
    @Operation(
            operationId = "replaceAttention",
            summary = "Replace the snooze, interval and shared work of a contact",
            description = """
                    Members that are absent are removed; an empty object resets all of them. Returns what holds after it.""")
    public AttentionView replace(UUID id, @NotNull @Valid AttentionView.Draft draft) {
        ContactCard contact = contacts.cardToWrite(id);
        return described(contact, draft);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateAttention",
            summary = "Update the snooze, interval or shared work of a contact",
            description =
                    "A JSON merge patch: members that are absent stay, null removes. Returns what holds after it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "AttentionDraft", description = "merge patch")))
    public AttentionView change(UUID id, JsonNode patch) {
        ContactCard contact = contacts.cardToWrite(id);
        AttentionView current = get(id);
        AttentionView.Draft draft = patches.apply(current, current.attention(), patch, AttentionView.Draft.class);
        return described(contact, draft);
    }

    private AttentionView described(ContactCard contact, AttentionView.Draft draft) {
        return writes.changed(
                () -> attentions.current(contact),
                Attention::shownVersion,
                attention -> attentions.describe(attention, contact, draft),
                AttentionView::of);
    }

    @POST
    @Path("/dismissals")
    @Operation(
            operationId = "dismissReasons",
            summary = "Dismiss reasons of a contact in the due queue",
            description = """
                    The contact leaves the due queue until there is a new reason. Without `fingerprints` every reason \
                    that holds now is dismissed.""")
    @APIResponseSchema(value = AttentionView.class, responseCode = "200")
    public RestResponse<AttentionView> dismiss(UUID id, @NotNull @Valid AttentionView.Dismissal dismissal) {
        ContactCard contact = contacts.cardToWrite(id);
        return writes.done(() -> AttentionView.of(attentions.dismiss(contact, dismissal)));
    }
}
