package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class ContactTest {

    private static final Map<String, Object> PRIYA =
            Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING", "zone", "America/Detroit");

    private final Actor amara = Actor.applicant();

    @Test
    @Tag("C01")
    void a_created_contact_is_found_at_its_location() {
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        created.then().statusCode(201).header("ETag", notNullValue()).body("name", equalTo("Priya Placeholder"));

        Response read = amara.asking().get(created.header("Location"));
        read.then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        assertEquals(created.body().asString(), read.body().asString());
    }

    @Test
    @Tag("C01")
    void a_zone_that_is_none_is_refused_with_its_place() {
        amara.sending(Map.of("name", "A", "role", "OTHER", "zone", "Mars/Olympus", "emails", new String[] {"no"}))
                .post("/v1/contacts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(java.util.List.of("/emails/0", "/zone")));
    }

    @Test
    @Tag("C01")
    void a_name_of_which_nothing_can_be_seen_is_none() {
        amara.sending(Map.of("name", "\u200b\u2060", "role", "OTHER", "tags", java.util.List.of("\u00ad")))
                .post("/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/name", "/tags/0")));
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        amara.patching(created.header("ETag"), "{\"name\": \"\\ufeff\"}")
                .patch(created.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/name")));
    }

    @Test
    @Tag("X05")
    void a_change_needs_the_version_that_was_read() {
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        String place = created.header("Location");
        amara.asking()
                .contentType("application/merge-patch+json")
                .body(Map.of("notes", "x"))
                .patch(place)
                .then()
                .statusCode(428);
        amara.patching("\"77\"", Map.of("notes", "x")).patch(place).then().statusCode(412);
        String next = amara.patching(created.header("ETag"), Map.of("notes", "met in Toronto"))
                .patch(place)
                .then()
                .statusCode(200)
                .body("notes", equalTo("met in Toronto"))
                .extract()
                .header("ETag");
        amara.patching(created.header("ETag"), Map.of("notes", "y"))
                .patch(place)
                .then()
                .statusCode(412);
        amara.asking().header("If-None-Match", next).get(place).then().statusCode(304);
    }

    @Test
    @Tag("X20")
    void a_deleted_contact_is_gone_until_it_is_restored() {
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        String place = created.header("Location");
        amara.asking()
                .header("If-Match", created.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().get("/v1/contacts").then().body("items", hasSize(0));
        amara.asking().post(place + "/restore").then().statusCode(200);
        amara.asking().get(place).then().statusCode(200);
    }

    @Test
    @Tag("X06")
    void a_list_is_filtered_and_sorted_in_one_language() {
        for (String name : new String[] {"Beata", "Amir", "Chen"}) {
            amara.sending(Map.of("name", name, "role", name.equals("Chen") ? "RESIDENT" : "FELLOW"))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        amara.asking()
                .queryParam("filter", "role==FELLOW,name==ch*")
                .queryParam("sort", "-name")
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(java.util.List.of("Chen", "Beata", "Amir")));
        amara.asking()
                .queryParam("filter", "rol==FELLOW")
                .get("/v1/contacts")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("unknown field 'rol'; did you mean 'role'?"));
        amara.asking()
                .queryParam("filter", "lastTouchAt=null=true")
                .get("/v1/contacts")
                .then()
                .body("items", hasSize(3));
    }

    @Test
    @Tag("X07")
    void pages_follow_one_another_without_gap_or_repeat() {
        for (int i = 0; i < 5; i++) {
            amara.sending(Map.of("name", "N" + i, "role", "OTHER")).post("/v1/contacts");
        }
        for (String sort : new String[] {"createdAt", "-createdAt", "name", "lastTouchAt"}) {
            java.util.Set<String> seen = new java.util.HashSet<>();
            String cursor = null;
            int pages = 0;
            do {
                var request = amara.asking().queryParam("limit", 2).queryParam("sort", sort);
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                Response page = request.get("/v1/contacts");
                page.then().statusCode(200);
                java.util.List<String> names = page.jsonPath().getList("items.name");
                names.forEach(name -> org.junit.jupiter.api.Assertions.assertTrue(seen.add(name), name));
                cursor = page.jsonPath().getString("next");
                pages++;
            } while (cursor != null);
            assertEquals(5, seen.size());
            assertEquals(3, pages);
        }
    }

    @Test
    @Tag("X01")
    void a_stranger_finds_nothing() {
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        Actor stranger = Actor.applicant();
        Actor neighbour = amara.colleague(Role.APPLICANT);
        for (Actor other : new Actor[] {stranger, neighbour}) {
            other.asking().get(created.header("Location")).then().statusCode(404);
            other.patching(created.header("ETag"), Map.of("notes", "x"))
                    .patch(created.header("Location"))
                    .then()
                    .statusCode(404);
            other.asking().get("/v1/contacts").then().statusCode(200).body("items", hasSize(0));
            other.asking()
                    .queryParam("applicantId", amara.sub())
                    .get("/v1/contacts")
                    .then()
                    .statusCode(404);
        }
        amara.asking().get(created.header("Location")).then().statusCode(200).body("notes", nullValue());
    }
}
