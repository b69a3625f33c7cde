package org.introducer.contacts.interaction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class InteractionTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    @Test
    @Tag("C02")
    void what_was_recorded_is_found_at_its_location_with_every_field() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        Map<String, Object> body = new HashMap<>(Network.interaction(List.of(priya), 3, Map.of("kind", "EMAIL")));
        body.putAll(Map.of(
                "direction", "INCOMING",
                "reaction", "REFERRAL",
                "onBehalfOf", List.of(noah),
                "outcome", "she is away next year",
                "nextStep", "write to Ana",
                "referredTo", Map.of("name", "Ana Lima", "email", "ana@example.org"),
                "notBefore", "2027-06-01",
                "promises", List.of(Map.of("owner", "THEM", "due", "2027-01-10", "what", "send the paper"))));
        Response created = amara.sending(body).post("/v1/interactions");
        created.then()
                .statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .body("recordedBy", equalTo(amara.sub().toString()))
                .body("onBehalfOf", contains(noah))
                .body("promises[0].id", notNullValue())
                .body("warnings", empty());

        Response read = amara.asking().get(created.header("Location"));
        read.then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        assertEquals(created.jsonPath().getMap(""), read.jsonPath().getMap(""));
    }

    @Test
    @Tag("C02")
    void what_is_left_out_has_the_default_that_etiquette_gives_it() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 9)
                .then()
                .body("purpose", equalTo("ASK"))
                .body("expectsReply", equalTo(true))
                .body("status", equalTo("SENT"))
                .body("reaction", nullValue());
        network.record(priya, 8, Map.of("kind", "EMAIL", "direction", "INCOMING"))
                .then()
                .body("reaction", equalTo("POSITIVE"))
                .body("purpose", nullValue());
        network.record(priya, 7, Map.of("kind", "LINKEDIN", "direction", "INCOMING", "passive", true))
                .then()
                .body("reaction", nullValue());
        network.record(priya, 6, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "THANKS"))
                .then()
                .body("expectsReply", equalTo(false));
        network.record(priya, 5, Map.of("kind", "MEETING")).then().body("direction", equalTo("MUTUAL"));
    }

    @Test
    @Tag("C02")
    void what_contradicts_itself_is_refused_at_every_place() {
        String priya = network.contact("Priya Placeholder");
        network.record(
                        priya,
                        -3,
                        Map.of(
                                "kind", "EMAIL",
                                "direction", "OUTGOING",
                                "reaction", "POSITIVE",
                                "returnsOn", "2026-01-01",
                                "answersId", UUID.randomUUID().toString(),
                                "ccContactIds", List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/answersId", "/ccContactIds/0", "/occurredAt", "/reaction", "/returnsOn"));
        network.record(priya, 1, Map.of("kind", "EMAIL"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/direction"));
    }

    @Test
    @Tag("C13")
    void a_day_before_they_said_so_is_no_day_to_wait_for() {
        String priya = network.contact("Priya Placeholder");
        String before = Network.today().minusDays(20).toString();
        network.record(
                        priya,
                        2,
                        Map.of("kind", "EMAIL", "direction", "INCOMING", "reaction", "NOT_NOW", "notBefore", before))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notBefore"));
        network.record(
                        priya,
                        2,
                        Map.of(
                                "kind",
                                "EMAIL",
                                "direction",
                                "INCOMING",
                                "reaction",
                                "OUT_OF_OFFICE",
                                "returnsOn",
                                before))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/returnsOn"));
        network.record(
                        priya,
                        30,
                        Map.of("kind", "EMAIL", "direction", "INCOMING", "reaction", "NOT_NOW", "notBefore", before))
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("C04")
    void to_say_that_no_reply_is_expected_does_not_keep_an_ask_out_of_the_silence() {
        String priya = network.contact("Priya Placeholder");
        for (int daysAgo : new int[] {40, 20}) {
            network.record(
                            priya,
                            daysAgo,
                            Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "ASK", "expectsReply", false))
                    .then()
                    .statusCode(201)
                    .body("expectsReply", equalTo(false));
        }
        network.followUp(priya).then().body("state", equalTo("STOP"));
    }

    @Test
    @Tag("C02")
    void nobody_elses_contact_can_have_part_in_it() {
        String theirs = Network.ofSomebody().contact("Priya Placeholder");
        network.record(theirs, 1, Map.of("kind", "EMAIL", "direction", "OUTGOING"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/contactIds/0"));
        Response mine = network.mail(network.contact("Noah Namesake"), 1);
        for (Actor other : List.of(Actor.applicant(), amara.colleague(Role.APPLICANT))) {
            other.asking().get(mine.header("Location")).then().statusCode(404);
            other.asking()
                    .header("If-Match", mine.header("ETag"))
                    .delete(mine.header("Location"))
                    .then()
                    .statusCode(404);
            other.asking().get("/v1/interactions").then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    @Tag("C02")
    void back_dating_changing_and_deleting_derive_anew_what_follows() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 8);
        network.followUp(priya).then().body("state", equalTo("OPEN"));

        Response earlier = network.mail(priya, 20);
        network.followUp(priya).then().body("state", equalTo("STOP"));

        Response draft = amara.patching(earlier.header("ETag"), Map.of("status", "DRAFT"))
                .patch(earlier.header("Location"));
        draft.then().statusCode(200);
        network.followUp(priya).then().body("state", equalTo("OPEN"));

        Response sent =
                amara.patching(draft.header("ETag"), Map.of("status", "SENT")).patch(earlier.header("Location"));
        sent.then().statusCode(200);
        network.followUp(priya).then().body("state", equalTo("STOP"));

        amara.asking()
                .header("If-Match", sent.header("ETag"))
                .delete(earlier.header("Location"))
                .then()
                .statusCode(204);
        network.followUp(priya).then().body("state", equalTo("OPEN"));

        amara.asking().post(earlier.header("Location") + "/restore").then().statusCode(200);
        network.followUp(priya).then().body("state", equalTo("STOP"));
        amara.asking().post(earlier.header("Location") + "/restore").then().statusCode(409);
    }

    @Test
    @Tag("C08")
    void the_last_touch_is_derived_from_what_is_left() {
        String priya = network.contact("Priya Placeholder");
        String place = "/v1/contacts/" + priya;
        network.mail(priya, 20);
        String before = amara.asking().get(place).jsonPath().getString("lastTouchAt");
        Response call = network.record(priya, 2, Map.of("kind", "CALL", "direction", "MUTUAL"));
        Response after = amara.asking().get(place);
        assertNotEquals(before, after.jsonPath().getString("lastTouchAt"));
        amara.asking()
                .header("If-Match", call.header("ETag"))
                .delete(call.header("Location"))
                .then()
                .statusCode(204);
        Response restored = amara.asking().get(place);
        assertEquals(before, restored.jsonPath().getString("lastTouchAt"));
        assertNotEquals(after.header("ETag"), restored.header("ETag"), "another view, another ETag");
    }

    @Test
    @Tag("C10")
    void contacts_are_found_by_last_touch_and_by_never() {
        String never = network.contact("Never Written");
        String longAgo = network.contact("Long Ago");
        String lately = network.contact("Lately Written");
        network.mail(longAgo, 100);
        network.mail(lately, 1);
        amara.asking()
                .queryParam("filter", "lastTouchAt=null=true")
                .get("/v1/contacts")
                .then()
                .body("items.id", contains(never));
        amara.asking()
                .queryParam("filter", "lastTouchAt=lt=" + Network.today().minusDays(30))
                .get("/v1/contacts")
                .then()
                .body("items.id", contains(longAgo));
        amara.asking()
                .queryParam("sort", "lastTouchAt")
                .get("/v1/contacts")
                .then()
                .body("items.id", contains(never, longAgo, lately));
    }

    @Test
    @Tag("C33")
    void a_timeline_shows_what_happened_latest_first_with_names_and_pages() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        network.mail(priya, 9);
        network.answer(priya, 8, "POSITIVE");
        amara.sending(Network.interaction(
                        List.of(priya, noah), 7, Map.of("kind", "MEETING", "outcome", "biopsy series")))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        String timeline = "/v1/contacts/" + priya + "/timeline";
        Response page = amara.asking()
                .queryParam("limit", 2)
                .queryParam("expand", "contacts")
                .get(timeline);
        page.then()
                .statusCode(200)
                .body("items.kind", contains("MEETING", "EMAIL"))
                .body("items[0].contacts.name", contains("Priya Placeholder", "Noah Namesake"))
                .body("items[0].recordedBy", equalTo(amara.sub().toString()))
                .body("items[1].reaction", equalTo("POSITIVE"));
        amara.asking()
                .queryParam("limit", 2)
                .queryParam("expand", "contacts")
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get(timeline)
                .then()
                .body("items.direction", contains("OUTGOING"))
                .body("next", nullValue());
        amara.asking()
                .queryParam("filter", "kind==MEETING")
                .get(timeline)
                .then()
                .body("items", hasSize(1));
        Actor.applicant().asking().get(timeline).then().statusCode(404);
    }

    @Test
    @Tag("C14")
    void a_promise_is_a_commitment_until_it_is_kept() {
        String priya = network.contact("Priya Placeholder");
        String due = Network.today().minusDays(1).toString();
        Response met = network.record(
                priya,
                9,
                Map.of(
                        "kind",
                        "MEETING",
                        "promises",
                        List.of(Map.of("owner", "ME", "due", due, "what", "send my CV"))));
        met.then().statusCode(201);
        network.due().then().body("items[0].urgency", equalTo("PROMISED_BY_ME"));
        Response late =
                amara.asking().queryParam("filter", "overdue==true;owner==ME").get("/v1/commitments");
        late.then()
                .statusCode(200)
                .body("items.what", contains("send my CV"))
                .body("items[0].contactIds", contains(priya));

        String place = "/v1/commitments/" + late.jsonPath().getString("items[0].id");
        Response read = amara.asking().get(place);
        amara.patching(read.header("ETag"), Map.of("settlement", "KEPT"))
                .patch(place)
                .then()
                .statusCode(200)
                .body("settledOn", equalTo(Network.today().toString()));
        network.due().then().body("items", hasSize(0));
        amara.asking()
                .queryParam("filter", "overdue==true")
                .get("/v1/commitments")
                .then()
                .body("items", hasSize(0));
        amara.asking()
                .queryParam("filter", "settlement=null=true")
                .queryParam("sort", "due")
                .get("/v1/commitments")
                .then()
                .body("items", hasSize(0));
        Actor.applicant().asking().get(place).then().statusCode(404);
    }

    @Test
    @Tag("C14")
    void a_changed_interaction_keeps_the_commitments_that_it_still_names() {
        String priya = network.contact("Priya Placeholder");
        Map<String, Object> cv = Map.of("owner", "ME", "due", "2027-01-10", "what", "send my CV");
        Response met = network.record(
                priya,
                9,
                Map.of("kind", "MEETING", "promises", List.of(cv, Map.of("owner", "THEM", "what", "introduce me"))));
        Response changed = amara.patching(met.header("ETag"), Map.of("promises", List.of(cv)))
                .patch(met.header("Location"));
        changed.then().statusCode(200).body("promises", hasSize(1));
        assertEquals(
                met.jsonPath().getString("promises[0].id"), changed.jsonPath().getString("promises[0].id"));
    }

    @Test
    @Tag("C02")
    void what_was_recorded_can_be_changed_after_somebody_in_it_was_deleted() {
        Network network = Network.ofSomebody();
        Actor amara = network.owner();
        String priya = network.contact("Priya");
        String noah = network.contact("Noah");
        Response recorded = amara.sending(
                        Network.interaction(List.of(priya, noah), 3, Map.of("kind", "EMAIL", "direction", "OUTGOING")))
                .post("/v1/interactions");
        String contact = "/v1/contacts/" + noah;
        amara.asking()
                .header("If-Match", amara.asking().get(contact).header("ETag"))
                .delete(contact)
                .then()
                .statusCode(204);
        String place = recorded.header("Location");
        String etag = amara.asking().get(place).header("ETag");
        amara.patching(etag, Map.of("outcome", "noted")).patch(place).then().statusCode(200);
        String own = recorded.jsonPath().getString("id");
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("answersId", own))
                .patch(place)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answersId"));
    }
}
