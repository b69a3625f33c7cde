package org.introducer.contacts.contact.field;

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
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/custom-fields")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Custom fields")
public class CustomFieldResource {

    private final CustomFields fields;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    CustomFieldResource(CustomFields fields, Access access, Writes writes, MergePatch patches) {
        this.fields = fields;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createCustomField", summary = "Create a custom field of contacts", description = """
        From then on contacts can have a value of this type in `fields`, and the list of contacts is filtered \
        by `fields.` and the key. At most 50; 409 when the key is taken.\
        """)
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "201")
    public RestResponse<CustomFieldView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid CustomFieldDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/custom-fields", () -> CustomFieldView.of(fields.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listCustomFields",
            summary = "List my custom fields",
            description =
                    "Your custom fields, with their keys, names and types. An adviser or platform passes `applicantId`.")
    public Page<CustomFieldView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return fields.of(access.toRead(applicantId), query).map(CustomFieldView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCustomField", summary = "Get a custom field", description = """
                    Returns the key, the name and the type of the field. The ETag is needed to change or delete it.""")
    public CustomFieldView get(UUID id) {
        return CustomFieldView.of(fields.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateCustomField", summary = "Update a custom field", description = """
        A JSON merge patch of the name or the choices; key and type cannot be changed. Values of contacts stay, also those \
        that are no longer a choice.\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CustomFieldDraft", description = "merge patch")))
    public CustomFieldView update(UUID id, JsonNode patch) {
        CustomField read = fields.requireWritable(id);
        CustomFieldDraft draft = patches.apply(read, read.draft(), patch, CustomFieldDraft.class);
        return writes.changed(
                () -> fields.requireWritable(id), field -> fields.describe(field, draft), CustomFieldView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteCustomField",
            summary = "Delete a custom field",
            description = "The values that contacts have in it are deleted with it. It cannot be restored.")
    public void delete(UUID id) {
        writes.deleted(() -> fields.requireWritable(id), fields::delete);
    }
}
