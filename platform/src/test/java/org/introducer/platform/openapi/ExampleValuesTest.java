package org.introducer.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X15")
class ExampleValuesTest {

    @Test
    void an_example_has_the_values_that_the_service_gives() {
        ExampleValues values = values(Map.of(
                "Import.state", "DONE", "done", 4, "Import.codes", "A1", "note", "plain", "Import.note", "absent"));
        assertEquals(
                Map.of("state", "DONE", "done", 4, "codes", List.of("A1")),
                values.of(OASFactory.createSchema().ref("#/components/schemas/Import")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Import.finished, DONE",
        "Export.state, DONE",
        "finished, DONE",
        "Import.finished, absent",
        "done, absent",
        "Import.state, FINISHED",
        "Import.done, four",
        "parameter.since, 2027",
        "filter.done, 4"
    })
    void a_value_that_fits_nothing_ends_the_build(String name, String value) {
        String said = assertThrows(IllegalStateException.class, () -> values(Map.of(name, value)))
                .getMessage();
        assertTrue(said.contains(name + " ") && said.endsWith(value), said);
    }

    @Test
    void parameters_and_fields_of_filters_may_be_given_a_value() {
        ExampleValues values =
                values(Map.of("parameter.season", 2027, "parameter.shared", "A1", "filter.state", "DONE"));
        assertEquals(2027, values.given("parameter.season"));
        assertEquals("DONE", values.given("filter.state"));
    }

    private static ExampleValues values(Map<String, Object> given) {
        Schema codes = OASFactory.createSchema().addType(SchemaType.ARRAY).items(of(SchemaType.STRING));
        Schema imported = of(SchemaType.OBJECT)
                .addProperty("state", of(SchemaType.STRING).enumeration(List.of("QUEUED", "DONE")))
                .addProperty("done", of(SchemaType.INTEGER))
                .addProperty("codes", codes)
                .addProperty("note", of(SchemaType.STRING))
                .required(List.of("state", "done"));
        Parameter filter = parameter("filter");
        filter.addExtension("x-filter-fields", List.of("state"));
        OpenAPI api = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Import", imported)
                        .addParameter("shared", parameter("shared")))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/v1/imports",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation()
                                                .addParameter(parameter("season"))
                                                .addParameter(filter))));
        api.addExtension("x-example-values", given);
        return new ExampleValues(api, Map.of());
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter().name(name);
    }
}
