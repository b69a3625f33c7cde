package org.introducer.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X15")
class SchemaDescriptionsTest {

    /** Somebody. Others are {@link Described another matter}. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Person")
    record PersonView(String name) {}

    /** The same person as it is stored. */
    record Person(String name) {}

    /** One page. */
    record Several<T>(List<T> items, String next) {}

    record Described(String what) {}

    static class One {
        /** This. */
        record Twin(int number) {}
    }

    static class Other {
        /** That. */
        record Twin(int number) {}
    }

    private static Schema of(String... properties) {
        Schema schema = OASFactory.createSchema();
        for (String property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        return schema;
    }

    private static OpenAPI document(Map<String, Schema> schemas) {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().schemas(schemas));
    }

    private static SchemaTypes types(Class<?>... types) throws IOException {
        return new SchemaTypes(Index.of(types));
    }

    @Test
    void a_schema_means_what_the_javadoc_of_the_type_with_its_name_says() throws IOException {
        Schema person = of("name");
        Schema own = of("what").description("its own words");
        SchemaDescriptions.describe(
                document(Map.of("Person", person, "Described", own)),
                types(PersonView.class, Person.class, Described.class));
        assertEquals("Somebody. Others are another matter.", person.getDescription());
        assertEquals("its own words", own.getDescription());
    }

    @Test
    void a_page_says_what_its_items_are() throws IOException {
        Schema page = of("next")
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .items(OASFactory.createSchema().ref("Person")));
        SchemaDescriptions.describe(
                document(Map.of("Person", of("name"), "PersonPage", page)), types(PersonView.class, Several.class));
        assertEquals("One page. Each item: Somebody.", page.getDescription());
    }

    @Test
    void what_can_be_one_of_two_types_is_not_guessed() throws IOException {
        SchemaTypes both = types(One.Twin.class, Other.Twin.class);
        OpenAPI document = document(Map.of("Twin", of("number")));
        var refused = assertThrows(IllegalStateException.class, () -> SchemaDescriptions.describe(document, both));
        assertTrue(refused.getMessage().contains("Twin"), refused.getMessage());
    }
}
