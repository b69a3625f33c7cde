package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ContactsTest
@Tag("C34")
class CustomFieldTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void values_are_of_the_declared_type_and_of_a_declared_field() {
        declare(amara.owner(), "year", "NUMBER");
        declare(amara.owner(), "since", "DATE");
        amara.owner()
                .sending(Map.of(
                        "name", "Priya Placeholder",
                        "role", "IR_ATTENDING",
                        "fields", Map.of("year", "soon", "since", "2026-02-30", "none", true)))
                .post("/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/none", "/fields/since", "/fields/year"));
        String priya = amara.contact("Priya Placeholder", Map.of("fields", Map.of("year", 2019)));
        String place = "/v1/contacts/" + priya;
        amara.owner().asking().get(place).then().body("fields.year", equalTo(2019));
        amara.owner()
                .patching(
                        amara.owner().asking().get(place).header("ETag"),
                        Map.of("fields", Map.of("since", "2026-02-28")))
                .patch(place)
                .then()
                .statusCode(200)
                .body("fields.year", equalTo(2019))
                .body("fields.since", equalTo("2026-02-28"));
    }

    @Test
    void a_number_without_bounds_is_none() {
        declare(amara.owner(), "year", "NUMBER");
        amara.owner()
                .sending("{\"name\": \"Ada\", \"role\": \"RESIDENT\", \"fields\": {\"year\": 1e400}}")
                .post("/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/year"));
    }

    @Test
    void a_file_that_waits_does_not_bring_a_deleted_field_back() {
        declare(amara.owner(), "school", "TEXT");
        Importing files = new Importing(amara.owner());
        String place = files.preview("CSV", "name,customFields\nAda,\"{\"\"school\"\": \"\"Lagos\"\"}\"\n");
        Response field = amara.owner().asking().get("/v1/custom-fields");
        String at = "/v1/custom-fields/" + field.path("items[0].id");
        String etag = amara.owner().asking().get(at).header("ETag");
        amara.owner().asking().header("If-Match", etag).delete(at).then().statusCode(204);
        files.confirm(place);
        assertEquals(Map.of(), files.contact("Ada").getOrDefault("fields", Map.of()));
    }

    @Test
    void contacts_are_filtered_by_custom_fields_and_tags() {
        declare(amara.owner(), "year", "NUMBER");
        declare(amara.owner(), "since", "DATE");
        declare(amara.owner(), "met", "BOOLEAN");
        declare(amara.owner(), "school", "TEXT");
        amara.contact(
                "Ada",
                Map.of(
                        "tags", List.of("SIR 2026", "target"),
                        "fields", Map.of("year", 2019, "since", "2026-03-01", "met", true, "school", "Lagos 100%")));
        amara.contact("Bo", Map.of("tags", List.of("sir 2025"), "fields", Map.of("year", 9, "met", false)));
        amara.contact("Cy");
        assertEquals(List.of("Ada"), named("fields.year=gt=100"));
        assertEquals(List.of("Ada", "Bo"), named("fields.year=in=(9,2019)"));
        assertEquals(List.of("Bo", "Cy"), named("fields.year!=2019"));
        assertEquals(List.of("Ada"), named("fields.since=le=2026-03-01"));
        assertEquals(List.of("Bo"), named("fields.met==false"));
        assertEquals(List.of("Ada"), named("fields.school==lagos*"));
        assertEquals(List.of("Ada"), named("fields.school=='*100%'"));
        assertEquals(List.of(), named("fields.school=='*100_'"));
        assertEquals(List.of("Ada"), named("tags==Target"));
        assertEquals(List.of("Ada", "Bo"), named("tags==SIR*"));
        assertEquals(List.of("Cy"), named("tags!=SIR*"));
        for (String wrong : List.of("fields.nonsense==1", "fields.year==soon", "fields.school=gt=a", "tags=gt=a")) {
            amara.owner()
                    .asking()
                    .queryParam("filter", wrong)
                    .get("/v1/contacts")
                    .then()
                    .statusCode(400);
        }
        new Network(Actor.applicant())
                .owner()
                .asking()
                .queryParam("filter", "fields.year==9")
                .get("/v1/contacts")
                .then()
                .statusCode(400);
    }

    @Test
    void a_new_name_changes_no_value_and_a_deleted_field_takes_its_values_along() {
        String field = declare(amara.owner(), "school", "TEXT");
        String priya = "/v1/contacts/" + amara.contact("Priya", Map.of("fields", Map.of("school", "Lagos")));
        Response renamed = amara.owner()
                .patching(amara.owner().asking().get(field).header("ETag"), Map.of("name", "School of medicine"))
                .patch(field);
        renamed.then().statusCode(200).body("key", equalTo("school"));
        amara.owner().asking().get(priya).then().body("fields.school", equalTo("Lagos"));
        amara.owner()
                .patching(renamed.header("ETag"), Map.of("type", "NUMBER", "key", "other"))
                .patch(field)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/key", "/type"));
        amara.owner()
                .asking()
                .header("If-Match", renamed.header("ETag"))
                .delete(field)
                .then()
                .statusCode(204);
        amara.owner().asking().get(priya).then().body("fields.school", nullValue());
        amara.owner().asking().get(field).then().statusCode(404);
    }

    @Test
    void a_key_is_taken_once_and_choices_belong_to_a_choice() {
        declare(amara.owner(), "school", "TEXT");
        field("school", "NUMBER", List.of()).then().statusCode(409).body("type", containsString("custom-field-exists"));
        field("tier", "CHOICE", List.of()).then().statusCode(422);
        field("other", "TEXT", List.of("a")).then().statusCode(422);
        field("Tier", "TEXT", List.of()).then().statusCode(422);
        field("tier", "CHOICE", List.of("A", "B")).then().statusCode(201);
        amara.contact("Ada", Map.of("fields", Map.of("tier", "A")));
        assertEquals(List.of("Ada"), named("fields.tier==A"));
    }

    @Test
    void tags_and_fields_survive_a_merge_and_its_undoing() {
        declare(amara.owner(), "school", "TEXT");
        declare(amara.owner(), "year", "NUMBER");
        String one = amara.contact(
                "Priya Placeholder", Map.of("tags", List.of("target"), "fields", Map.of("school", "Lagos")));
        String other = amara.contact(
                "Priya Placeholder", Map.of("tags", List.of("SIR"), "fields", Map.of("school", "Accra", "year", 2019)));
        Response merged = amara.owner()
                .sending(Map.of("survivor", one, "losers", List.of(other)))
                .post("/v1/contacts/merge");
        merged.then().statusCode(201);
        amara.owner()
                .asking()
                .get("/v1/contacts/" + one)
                .then()
                .body("tags", hasItems("target", "SIR"))
                .body("fields.school", equalTo("Lagos"))
                .body("fields.year", equalTo(2019));
        amara.owner().asking().post(merged.header("Location") + "/undo").then().statusCode(200);
        amara.owner()
                .asking()
                .get("/v1/contacts/" + one)
                .then()
                .body("tags", contains("target"))
                .body("fields.year", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"CSV,csv", "VCARD,vcf"})
    void fields_survive_export_and_import_where_they_are_declared(String source, String suffix) {
        declare(amara.owner(), "school", "TEXT");
        declare(amara.owner(), "year", "NUMBER");
        amara.contact("Priya Placeholder", Map.of("fields", Map.of("school", "=a; \"b\"", "year", 2019)));
        String exported = amara.owner().asking().get("/v1/contacts." + suffix).asString();

        Importing other = new Importing(Actor.applicant());
        declare(other.owner(), "school", "TEXT");
        String place = other.take(source, exported);

        assertEquals(
                Map.of("school", "=a; \"b\""),
                other.contact("Priya Placeholder").get("fields"));
        assertEquals(List.of("INVALID_FIELD"), other.reasons(place, 1));
    }

    private List<String> named(String filter) {
        Response listed = amara.owner().asking().queryParam("filter", filter).get("/v1/contacts");
        listed.then().statusCode(200);
        return listed.jsonPath().getList("items.name");
    }

    private Response field(String key, String type, List<String> choices) {
        return amara.owner()
                .sending(Map.of("key", key, "name", key, "type", type, "choices", choices))
                .post("/v1/custom-fields");
    }

    /** The address of a new field. */
    private static String declare(Actor owner, String key, String type) {
        Response created =
                owner.sending(Map.of("key", key, "name", key, "type", type)).post("/v1/custom-fields");
        created.then().statusCode(201);
        return created.header("Location");
    }
}
