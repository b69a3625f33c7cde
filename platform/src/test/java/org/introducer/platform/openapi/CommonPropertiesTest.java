package org.introducer.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X15")
class CommonPropertiesTest {

    private final OpenAPI api = OASFactory.createOpenAPI().components(OASFactory.createComponents());

    @Test
    void what_is_shown_is_described_as_what_was_sent_without_its_default() {
        add("LetterDraft", "tone", text().description("how it is written; default: FORMAL; never blank"));
        Schema shown = add("Letter", "tone", text());

        CommonProperties.describe(api);

        assertEquals("how it is written; never blank", shown.getDescription());
    }

    @Test
    void nothing_is_said_where_a_draft_says_its_default_only() {
        add("LetterDraft", "tone", text().description("default: FORMAL"));
        Schema shown = add("Letter", "tone", text());

        CommonProperties.describe(api);

        assertNull(shown.getDescription());
    }

    @Test
    void a_property_has_the_description_of_the_type_that_it_refers_to_unless_it_has_its_own() {
        api.getComponents()
                .addSchema("Tone", text().enumeration(List.of("FORMAL", "WARM")).description("how it is written"));
        Schema bare = add("Letter", "tone", OASFactory.createSchema().ref("Tone"));
        Schema own = add(
                "Reply", "tone", OASFactory.createSchema().ref("Tone").description("that of the letter it answers"));

        CommonProperties.describe(api);

        assertEquals("how it is written", bare.getDescription());
        assertEquals("that of the letter it answers", own.getDescription());
    }

    @Test
    void a_property_of_a_patch_is_described_as_what_it_changes() {
        Schema patched = add(
                "LetterPatch",
                "tone",
                OASFactory.createSchema()
                        .addAnyOf(text().description("how it is written"))
                        .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL)));

        CommonProperties.describe(api);

        assertEquals("how it is written", patched.getDescription());
    }

    @Test
    void a_name_is_that_of_what_the_id_beside_it_names() {
        Schema name = add("Sender", "name", text());
        api.getComponents().getSchemas().get("Sender").addProperty("contactId", text());

        CommonProperties.describe(api);

        assertEquals("name of the contact", name.getDescription());
    }

    @Test
    void words_of_a_service_are_used_and_do_not_stay_in_the_document() {
        api.addExtension("x-property-descriptions", Map.of("tone", "how it is written"));
        Schema shown = add("Letter", "tone", text());

        CommonProperties.describe(api);

        assertEquals("how it is written", shown.getDescription());
        assertTrue(api.getExtensions() == null || api.getExtensions().isEmpty());
    }

    @Test
    void words_of_a_service_that_no_property_needs_are_refused() {
        api.addExtension("x-property-descriptions", Map.of("colour", "of the paper"));
        add("Letter", "tone", text());

        assertThrows(IllegalStateException.class, () -> CommonProperties.describe(api));
    }

    private Schema add(String name, String property, Schema value) {
        api.getComponents()
                .addSchema(
                        name,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addProperty(property, value));
        return value;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
