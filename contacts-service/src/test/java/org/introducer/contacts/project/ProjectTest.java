package org.introducer.contacts.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C40")
class ProjectTest {

    private final Actor amara = Actor.applicant();
    private String priya;
    private String noah;
    private String helena;

    @BeforeEach
    void three_contacts() {
        priya = contact("Priya Placeholder");
        noah = contact("Noah Namesake");
        helena = contact("Helena Head");
    }

    private String contact(String name) {
        return amara.sending(Map.of("name", name, "role", "IR_ATTENDING", "country", "US"))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response create(Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "kind", "ABSTRACT",
                "title", "Embolization",
                "role", "FIRST_AUTHOR",
                "collaboratorContactIds", List.of(priya, noah)));
        draft.putAll(more);
        return amara.sending(draft).post("/v1/projects");
    }

    private String created(Map<String, ?> more) {
        return create(more).then().statusCode(201).extract().header("Location");
    }

    private Response become(String place, String state) {
        return amara.sending(Map.of("state", state))
                .header("If-Match", etag(place))
                .put(place + "/state");
    }

    private String etag(String place) {
        return amara.asking().get(place).header("ETag");
    }

    private Response change(String place, Map<String, ?> patch) {
        return amara.patching(etag(place), patch).patch(place);
    }

    private ValidatableResponse relationships() {
        return amara.asking().get("/v1/relationships").then().statusCode(200);
    }

    @Test
    void a_project_has_people_a_state_and_a_deadline() {
        String place = created(Map.of("deadline", Network.today().plusDays(40).toString()));
        created(Map.of(
                "title", "Sooner", "deadline", Network.today().plusDays(1).toString()));
        created(Map.of("title", "Without a day"));
        amara.asking()
                .queryParam("sort", "deadline")
                .get("/v1/projects")
                .then()
                .body("items.title", contains("Sooner", "Embolization", "Without a day"));
        amara.asking()
                .get(place)
                .then()
                .body("state", equalTo("PLANNED"))
                .body("collaboratorContactIds", contains(priya, noah))
                .body("since", equalTo(Network.today().toString()));
        become(place, "SUBMITTED")
                .then()
                .statusCode(200)
                .body("submittedOn", equalTo(Network.today().toString()));
        become(place, "PLANNED").then().statusCode(409).body("type", containsString("project-state"));
        amara.asking()
                .queryParam("filter", "state==SUBMITTED;kind==ABSTRACT")
                .get("/v1/projects")
                .then()
                .body("items.title", contains("Embolization"));
        amara.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().post(place + "/restore").then().statusCode(200);
    }

    @Test
    void what_cannot_be_is_refused() {
        create(Map.of("supervisorContactIds", List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supervisorContactIds/0"));
        create(Map.of("startsOn", "2026-03-02", "endsOn", "2026-03-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
        amara.asking().get("/v1/projects/" + UUID.randomUUID()).then().statusCode(404);
        String place = created(Map.of());
        amara.sending(Map.of(
                        "state", "SUBMITTED", "on", Network.today().plusDays(2).toString()))
                .header("If-Match", etag(place))
                .put(place + "/state")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"));
        become(place, "STOPPED").then().statusCode(409);
    }

    @Test
    void who_works_on_it_knows_one_another_with_the_project_as_evidence() {
        String place = created(Map.of("supervisorContactIds", List.of(helena), "venue", "JVIR"));
        relationships().body("items", empty());
        become(place, "IN_PROGRESS").then().statusCode(200);
        relationships()
                .body("items", hasSize(3))
                .body("items.type", containsInAnyOrder("CO_AUTHOR", "WORKS_WITH", "WORKS_WITH"))
                .body("items.source", contains("OWN_STATEMENT", "OWN_STATEMENT", "OWN_STATEMENT"))
                .body("items.evidence", hasItem("Both worked on: Embolization; JVIR"))
                .body("items[0].projectId", equalTo(place.substring(place.lastIndexOf('/') + 1)));
        become(place, "PUBLISHED").then().statusCode(200);
        relationships()
                .body("items.findAll { it.type == 'CO_AUTHOR' }.source", contains("PUBLICATION"))
                .body("items.findAll { it.type == 'WORKS_WITH' }.source", contains("OWN_STATEMENT", "OWN_STATEMENT"));
        change(place, Map.of("supervisorContactIds", List.of())).then().statusCode(200);
        relationships().body("items.type", contains("CO_AUTHOR"));
        amara.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
        relationships().body("items", empty());
        amara.asking().post(place + "/restore").then().statusCode(200);
        relationships().body("items", hasSize(1));
    }

    @Test
    void a_relationship_that_the_applicant_deleted_is_not_made_again() {
        String place = created(Map.of());
        become(place, "SUBMITTED").then().statusCode(200);
        String edge = "/v1/relationships/" + relationships().extract().path("items[0].id");
        amara.asking().header("If-Match", etag(edge)).delete(edge).then().statusCode(204);
        change(place, Map.of("title", "Renamed")).then().statusCode(200);
        relationships().body("items", empty());
    }

    @Test
    void work_on_papers_without_authors_makes_no_co_authors() {
        become(created(Map.of("kind", "PROJECT")), "IN_PROGRESS").then().statusCode(200);
        relationships().body("items.type", contains("WORKS_WITH"));
    }

    @Test
    void who_shares_work_knows_the_applicant() {
        String place = created(Map.of());
        assertEquals(0, measured("conversations"));
        amara.asking()
                .get("/v1/contacts/" + noah + "/introduction-paths")
                .then()
                .body("items", empty());
        become(place, "IN_PROGRESS").then().statusCode(200);
        assertEquals(2, measured("conversations"));
        amara.asking()
                .get("/v1/contacts/" + noah + "/introduction-paths")
                .then()
                .body("items[0].hops", equalTo(1));
    }

    private Integer measured(String milestone) {
        return amara.asking()
                .get("/v1/plan")
                .jsonPath()
                .get("phases.milestones.flatten().find { it.code == '" + milestone + "' }.recorded");
    }

    @Test
    void a_submitted_abstract_counts_in_the_plan_once() {
        become(created(Map.of()), "SUBMITTED").then().statusCode(200);
        assertEquals(1, measured("first-abstract"));
        String opportunity = amara.sending(Map.of(
                        "kind", "ABSTRACT",
                        "title", " embolization ",
                        "source", "x",
                        "observedOn", "2026-01-01"))
                .post("/v1/opportunities")
                .header("Location");
        become(opportunity, "SUBMITTED").then().statusCode(200);
        assertEquals(1, measured("first-abstract"));
    }

    @Test
    void a_supervisor_of_a_project_is_an_author_who_supervised_research() {
        String place = created(Map.of(
                "supervisorContactIds", List.of(helena),
                "startsOn", Network.today().minusMonths(5).toString()));
        String readiness = "/v1/contacts/" + helena + "/lor-readiness";
        amara.asking().get(readiness).then().statusCode(200).body(not(containsString("RESEARCH")));
        become(place, "IN_PROGRESS").then().statusCode(200);
        amara.asking().get(readiness).then().body(containsString("RESEARCH"));
    }

    @Test
    void a_merge_names_the_contact_that_is_left_in_each_list_and_its_undo_both() {
        String place = created(Map.of("supervisorContactIds", List.of(noah, helena)));
        String merge = amara.sending(Map.of("survivor", priya, "losers", List.of(noah)))
                .post("/v1/contacts/merge")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        amara.asking()
                .get(place)
                .then()
                .body("collaboratorContactIds", contains(priya))
                .body("supervisorContactIds", containsInAnyOrder(priya, helena));
        amara.sending(Map.of()).post(merge + "/undo").then().statusCode(200);
        amara.asking()
                .get(place)
                .then()
                .body("collaboratorContactIds", containsInAnyOrder(priya, noah))
                .body("supervisorContactIds", containsInAnyOrder(noah, helena));
    }

    @Test
    void what_the_applicant_said_of_a_relationship_comes_back_with_the_project_and_the_rest_follows_it() {
        String place = created(Map.of());
        become(place, "IN_PROGRESS").then().statusCode(200);
        String id = relationships().extract().path("items[0].id");
        String edge = "/v1/relationships/" + id;
        change(edge, Map.of("closeness", "CLOSE", "direction", "FORWARD"))
                .then()
                .statusCode(200);
        change(edge, Map.of("evidence", "I saw them"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        change(edge, Map.of("type", "ALUMNI")).then().statusCode(422).body("errors.pointer", contains("/type"));
        change(edge, Map.of("observedOn", "2020-01-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/observedOn"));
        change(place, Map.of("collaboratorContactIds", List.of(priya))).then().statusCode(200);
        relationships().body("items", empty());
        change(place, Map.of("collaboratorContactIds", List.of(priya, noah)))
                .then()
                .statusCode(200);
        relationships()
                .body("items.id", contains(id))
                .body("items.closeness", contains("CLOSE"))
                .body("items.direction", contains("FORWARD"));
    }

    @Test
    void what_the_applicant_deleted_does_not_come_back_with_the_project() {
        String place = created(Map.of());
        become(place, "SUBMITTED").then().statusCode(200);
        String edge = "/v1/relationships/" + relationships().extract().path("items[0].id");
        amara.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
        amara.asking().post(place + "/restore").then().statusCode(200);
        amara.asking().header("If-Match", etag(edge)).delete(edge).then().statusCode(204);
        amara.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
        amara.asking().post(place + "/restore").then().statusCode(200);
        relationships().body("items", empty());
    }
}
