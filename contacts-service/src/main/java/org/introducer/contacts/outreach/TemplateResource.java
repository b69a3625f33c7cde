package org.introducer.contacts.outreach;

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
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/message-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Messages")
public class TemplateResource {

    private final MessageTemplates templates;
    private final RenderedMessages messages;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    TemplateResource(
            MessageTemplates templates, RenderedMessages messages, Access access, Writes writes, MergePatch patches) {
        this.templates = templates;
        this.messages = messages;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createMessageTemplate", summary = "Create a message template", description = """
        Subject and body with merge fields in two braces: `contact.name`, `contact.institution`, `contact.fields.` and \
        the key of a custom field, `applicant.elevatorPitch`, `today`, or `values.` and a name, for which a value is \
        given when a message is made. An unknown field is 422 and names the nearest known one.\
        """)
    @APIResponseSchema(value = TemplateView.class, responseCode = "201")
    public RestResponse<TemplateView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid TemplateDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/message-templates", () -> TemplateView.of(templates.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "name"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listMessageTemplates",
            summary = "List my message templates",
            description =
                    "Your message templates, with the merge fields of each. An adviser or platform passes `applicantId`.")
    public Page<TemplateView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return templates.page(access.toRead(applicantId), query).map(TemplateView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMessageTemplate",
            summary = "Get a message template",
            description = "Returns the template with its merge fields. The ETag is needed to change or delete it.")
    public TemplateView get(UUID id) {
        return TemplateView.of(templates.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateMessageTemplate",
            summary = "Update a message template",
            description = "A JSON merge patch; merge fields are checked as when it is created.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "MessageTemplateDraft", description = "merge patch")))
    public TemplateView update(UUID id, JsonNode patch) {
        MessageTemplate read = templates.requireWritable(id);
        TemplateDraft draft = patches.apply(read, read.draft(), patch, TemplateDraft.class);
        return writes.changed(
                () -> templates.requireWritable(id), template -> templates.describe(template, draft), TemplateView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteMessageTemplate",
            summary = "Delete a message template",
            description = "Messages that were made of it are not stored and stay as they are.")
    public void delete(UUID id) {
        writes.deleted(() -> templates.requireWritable(id), templates::remove);
    }

    @POST
    @Path("/{id}/render")
    @PureComputation
    @Operation(operationId = "renderMessage", summary = "Get a message to a contact from a template", description = """
        The text with all merge fields filled in, and the findings of `checkMessage`. 422 names each field that is not \
        known of the contact or the applicant: nothing is left open. Nothing is stored.\
        """)
    @APIResponseSchema(value = RenderView.class, responseCode = "200")
    public RestResponse<RenderView> render(UUID id, @NotNull @Valid RenderView.Request request) {
        MessageTemplate template = templates.require(id);
        return RestResponse.ok(messages.render(template.ownerId(), template.draft(), request));
    }
}
