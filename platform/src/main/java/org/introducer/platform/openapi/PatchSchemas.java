package org.introducer.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.introducer.platform.conditional.MergePatch;

/** A merge patch has the form of the draft that it changes, but nothing is required, and what may be absent may be null. */
final class PatchSchemas {

    private static final String SCHEMAS = "#/components/schemas/";

    private PatchSchemas() {}

    static void apply(OpenAPI api, Operation operation) {
        MediaType patch = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (patch == null || patch.getSchema() == null || patch.getSchema().getRef() == null) {
            return;
        }
        String draft = patch.getSchema().getRef().replace(SCHEMAS, "");
        String name = draft.replaceFirst("Draft$", "") + "Patch";
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (!schemas.containsKey(draft)) {
            return;
        }
        if (!schemas.containsKey(name)) {
            api.getComponents().addSchema(name, of(schemas.get(draft)));
        }
        patch.setSchema(OASFactory.createSchema().ref(name));
    }

    private static Schema of(Schema draft) {
        List<String> required = draft.getRequired() == null ? List.of() : draft.getRequired();
        Schema patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("merge patch (RFC 7396): what is absent stays, null removes");
        draft.getProperties()
                .forEach((name, property) ->
                        patch.addProperty(name, required.contains(name) ? property : nullable(property)));
        return patch;
    }

    private static Schema nullable(Schema property) {
        return OASFactory.createSchema()
                .addAnyOf(property)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
}
