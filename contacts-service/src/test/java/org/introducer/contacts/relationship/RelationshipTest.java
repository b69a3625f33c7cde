package org.introducer.contacts.relationship;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C22")
class RelationshipTest {

    private static final String PATCH = "application/merge-patch+json";

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String priya;
    private String sam;

    @BeforeEach
    void meet() {
        priya = network.contact("Priya Placeholder");
        sam = network.contact("Samuel Sample");
    }

    private static Map<String, Object> draft(String from, String to, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "fromContactId", from,
                "toContactId", to,
                "type", "CO_AUTHOR",
                "source", "PUBLICATION",
                "evidence", "J Vasc Interv Radiol 2025;36:101",
                "observedOn", "2025-06-01"));
        draft.putAll(more);
        return draft;
    }

    private Response create(Map<String, ?> draft) {
        return amara.sending(draft).post("/v1/relationships");
    }

    private String created(String from, String to) {
        return create(draft(from, to, Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void a_relationship_is_created_with_its_evidence_and_read_again() {
        Response created = create(draft(priya, sam, Map.of("closeness", "CLOSE", "direction", "FORWARD")));
        created.then()
                .statusCode(201)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("type", equalTo("CO_AUTHOR"))
                .body("direction", equalTo("FORWARD"))
                .body("closeness", equalTo("CLOSE"))
                .body("source", equalTo("PUBLICATION"))
                .body("evidence", startsWith("J Vasc"))
                .body("observedOn", equalTo("2025-06-01"));
        amara.asking()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("fromContactId", equalTo(priya))
                .body("toContactId", equalTo(sam));
        create(draft(sam, priya, Map.of("type", "ALUMNI")))
                .then()
                .statusCode(201)
                .body("direction", equalTo("MUTUAL"))
                .body("closeness", equalTo("UNKNOWN"));
        amara.asking()
                .queryParam("filter", "type==ALUMNI;fromContactId==" + sam)
                .get("/v1/relationships")
                .then()
                .body("items.toContactId", contains(priya));
    }

    @Test
    void one_without_evidence_with_oneself_of_tomorrow_or_with_strangers_is_refused() {
        create(Map.of("fromContactId", priya, "toContactId", sam))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/evidence", "/observedOn", "/source", "/type"));
        create(draft(priya, sam, Map.of("evidence", " \u200b")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        create(draft(priya, priya, Map.of())).then().statusCode(422).body("errors.pointer", contains("/toContactId"));
        create(draft(
                        priya,
                        sam,
                        Map.of("observedOn", LocalDate.now().plusDays(3).toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/observedOn"));
        create(draft(UUID.randomUUID().toString(), UUID.randomUUID().toString(), Map.of()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:reference-unknown"))
                .body("errors.pointer", contains("/fromContactId", "/toContactId"));
        create(draft(priya, sam, Map.of("type", "FRIENDS"))).then().statusCode(400);
    }

    @Test
    void two_contacts_who_are_one_person_have_no_relationship() {
        Map<String, ?> orcid = Map.of("orcid", "0000-0002-1825-0097");
        String one = network.contact("Noah Namesake", orcid);
        Map<String, Object> again = new HashMap<>(orcid);
        again.putAll(Map.of("name", "Noah Namesake", "role", "OTHER"));
        String other = amara.sending(again)
                .post("/v1/contacts?allowDuplicate=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        create(draft(one, other, Map.of())).then().statusCode(422).body("errors[0].pointer", equalTo("/toContactId"));
    }

    @Test
    void it_is_updated_deleted_and_restored_in_the_version_that_was_read() {
        String place = created(priya, sam);
        amara.asking()
                .contentType(PATCH)
                .body("{\"closeness\": \"CLOSE\"}")
                .patch(place)
                .then()
                .statusCode(428);
        String etag = amara.asking().get(place).header("ETag");
        Response changed = amara.asking()
                .contentType(PATCH)
                .header("If-Match", etag)
                .body("{\"closeness\": \"CLOSE\", \"direction\": null}")
                .patch(place);
        changed.then().statusCode(200).body("closeness", equalTo("CLOSE")).body("direction", equalTo("MUTUAL"));
        amara.asking()
                .contentType(PATCH)
                .header("If-Match", changed.header("ETag"))
                .body("{\"toContactId\": \"%s\"}".formatted(UUID.randomUUID()))
                .patch(place)
                .then()
                .statusCode(422);
        amara.asking().header("If-Match", etag).delete(place).then().statusCode(412);
        amara.asking()
                .header("If-Match", changed.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().post(place + "/restore").then().statusCode(200);
        amara.asking().get(place).then().statusCode(200);
    }

    @Test
    void a_relationship_stays_when_one_of_its_people_is_deleted_and_can_still_be_updated() {
        String place = created(priya, sam);
        amara.asking()
                .header("If-Match", amara.asking().get("/v1/contacts/" + sam).header("ETag"))
                .delete("/v1/contacts/" + sam)
                .then()
                .statusCode(204);
        amara.asking()
                .contentType(PATCH)
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .body("{\"closeness\": \"DISTANT\"}")
                .patch(place)
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("X01")
    void strangers_neither_see_nor_name_them() {
        String place = created(priya, sam);
        Actor stranger = amara.colleague(Role.APPLICANT);
        stranger.asking().get(place).then().statusCode(404);
        stranger.asking().get("/v1/relationships").then().statusCode(200).body("items", empty());
        stranger.sending(draft(priya, sam, Map.of()))
                .post("/v1/relationships")
                .then()
                .statusCode(422);
        Actor adviser = amara.colleague(Role.ADVISER);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.asking().get(place).then().statusCode(200);
        adviser.asking().header("If-Match", "\"0\"").delete(place).then().statusCode(403);
        List<?> seen = adviser.asking()
                .get("/v1/relationships?applicantId=" + amara.sub())
                .path("items");
        assertEquals(1, seen.size());
    }
}
