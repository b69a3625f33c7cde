package org.introducer.contacts.event;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C16")
class DebriefTest {

    private final Congress congress = Congress.ofSomebody();
    private final Network network = congress.network();
    private final Actor amara = congress.owner();

    private int contacts() {
        return amara.asking().queryParam("total", true).get("/v1/contacts").path("total");
    }

    @Test
    @Tag("C05")
    void people_of_whom_little_is_known_are_recorded_and_their_windows_open() {
        String priya = network.contact("Priya Placeholder", Map.of("emails", List.of("priya@example.org")));
        String sam = network.contact("Samuel Sample", Map.of("role", "FELLOW"));
        String event = congress.ended(4, List.of(sam));
        Response done = congress.debrief(
                event,
                List.of(
                        Map.of("contactId", priya, "outcome", "her series"),
                        Map.of("name", "S. Sample", "institution", "Mercy"),
                        Map.of("name", "Kim", "role", "RESIDENT"),
                        Map.of("role", "ATTENDING OF ALL"),
                        Map.of("role", "IR_ATTENDING", "institution", "County", "day", event(5)),
                        Map.of("email", "no address"),
                        Map.of("day", event(0), "name", "Late"),
                        Map.of("nextStep", "write"),
                        Map.of("contactId", UUID.randomUUID())));
        done.then()
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.status", contains(201, 201, 201, 400, 201, 422, 422, 422, 422))
                .body("items[0].value.result", equalTo("RECORDED"))
                .body("items[0].value.matchedBy", equalTo("CONTACT_ID"))
                .body("items[1].value.contactId", equalTo(sam))
                .body("items[1].value.matchedBy", equalTo("NAME_AT_EVENT"))
                .body("items[2].value.result", equalTo("CREATED"))
                .body("items[2].value.followUp", equalTo("EVENT_OPEN"))
                .body(
                        "items[2].value.writeFrom",
                        equalTo(Network.today().minusDays(1).toString()))
                .body(
                        "items[2].value.writeUntil",
                        equalTo(Network.today().plusDays(3).toString()))
                .body("items[4].value.name", equalTo("IR attending, County"))
                .body("items[5].problem.errors[0].pointer", equalTo("/email"))
                .body("items[6].problem.errors[0].pointer", equalTo("/day"))
                .body("items[8].problem.errors[0].pointer", equalTo("/contactId"));
        String kim = done.path("items[2].value.contactId");
        network.followUp(kim).then().body("state", equalTo("EVENT_OPEN"));
        amara.asking()
                .get("/v1/contacts/" + sam)
                .then()
                .body("institution", equalTo("Mercy"))
                .body("role", equalTo("FELLOW"));
        congress.coverage(event)
                .then()
                .body("targets.state", contains("MET"))
                .body("metBeside.name", containsInAnyOrder("Priya Placeholder", "Kim", "IR attending, County"));
        amara.asking()
                .queryParam("filter", "reason==EVENT")
                .get("/v1/follow-ups/due")
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void what_is_known_otherwise_stays_and_is_named_and_a_name_replaces_what_stood_for_it() {
        String priya = network.contact("Priya Placeholder", Map.of("institution", "County"));
        String event = congress.ended(4, List.of());
        congress.debrief(
                        event,
                        List.of(
                                Map.of(
                                        "contactId",
                                        priya,
                                        "name",
                                        "Sam Sample",
                                        "role",
                                        "FELLOW",
                                        "institution",
                                        "Mercy"),
                                Map.of("contactId", priya, "name", "Priya", "institution", "county")))
                .then()
                .body("items[0].value.differing", contains("name", "role", "institution"))
                .body("items[1].value.differing", empty());
        amara.asking().get("/v1/contacts/" + priya).then().body("name", equalTo("Priya Placeholder"));
        String resident = congress.debrief(event, List.of(Map.of("role", "RESIDENT", "institution", "Mercy")))
                .path("items[0].value.contactId");
        congress.debrief(event, List.of(Map.of("contactId", resident, "name", "Kim")))
                .then()
                .body("items[0].value.result", equalTo("UPDATED"))
                .body("items[0].value.name", equalTo("Kim"));
    }

    @Test
    void two_accounts_that_are_too_long_together_are_refused_and_the_first_stays() {
        String event = congress.ended(4, List.of());
        String id = congress.debrief(event, List.of(Map.of("name", "Kim", "nextStep", "a".repeat(1000))))
                .path("items[0].value.id");
        congress.debrief(event, List.of(Map.of("name", "Kim", "nextStep", "b".repeat(1000)), Map.of("name", "Lee")))
                .then()
                .body("items.status", contains(422, 201))
                .body("items[0].problem.errors.pointer", contains("/nextStep"));
        amara.asking().get("/v1/interactions/" + id).then().body("nextStep", equalTo("a".repeat(1000)));
    }

    private static String event(int daysAgo) {
        return Network.today().minusDays(daysAgo).toString();
    }

    @Test
    void sent_again_nothing_is_recorded_twice_and_what_is_new_is_added() {
        String event = congress.ended(4, List.of());
        List<Map<String, ?>> said = List.of(
                Map.of("name", "Kim", "outcome", "night float"),
                Map.of("email", "lee@example.org"),
                Map.of("role", "RESIDENT", "institution", "County"));
        Response first = congress.debrief(event, said);
        first.then().statusCode(207).body("items.value.result", contains("CREATED", "CREATED", "CREATED"));
        congress.debrief(event, said)
                .then()
                .body("items.status", contains(200, 200, 200))
                .body("items.value.result", contains("DUPLICATE", "DUPLICATE", "DUPLICATE"))
                .body("items.value.id", equalTo(first.path("items.value.id")));
        assertEquals(3, contacts());
        congress.debrief(
                        event,
                        List.of(
                                Map.of(
                                        "name", "kim",
                                        "outcome", "wants my CV",
                                        "promises", List.of(Map.of("owner", "ME", "what", "send my CV"))),
                                Map.of("name", "Robin Lee", "email", "lee@example.org", "institution", "Mercy")))
                .then()
                .body("items.value.result", contains("UPDATED", "UPDATED"))
                .body("items[1].value.matchedBy", equalTo("IDENTITY_KEY"));
        amara.asking()
                .get("/v1/interactions/" + first.path("items[0].value.id"))
                .then()
                .body("outcome", equalTo("night float\nwants my CV"))
                .body("promises.what", contains("send my CV"));
        assertEquals(3, contacts());
    }

    @Test
    void sent_again_while_the_first_call_is_at_work_it_records_nobody_twice() throws Exception {
        String known = network.contact("Sam Sample");
        String event = congress.ended(4, List.of());
        List<Map<String, ?>> said = Stream.concat(
                        Stream.<Map<String, ?>>of(Map.of("contactId", known)),
                        IntStream.range(0, 9)
                                .<Map<String, ?>>mapToObj(
                                        i -> Map.of("name", "Person " + i, "email", "person" + i + "@example.org")))
                .toList();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = at.invokeAll(Collections.nCopies(4, () -> congress.debrief(event, said)));
            for (Future<Response> call : calls) {
                call.get().then().statusCode(207);
            }
        }
        assertEquals(10, contacts());
        amara.asking()
                .queryParam("filter", "kind==MET_AT_EVENT")
                .queryParam("total", true)
                .get("/v1/interactions")
                .then()
                .body("total", equalTo(10));
    }

    @Test
    void sent_again_a_name_that_fitted_one_target_fits_it_still() {
        String john = network.contact("John Sample");
        String event = congress.ended(4, List.of(john));
        List<Map<String, ?>> said = List.of(Map.of("name", "J. Sample"), Map.of("name", "Jane Sample"));
        congress.debrief(event, said)
                .then()
                .body("items.value.result", contains("RECORDED", "CREATED"))
                .body("items[0].value.contactId", equalTo(john));
        congress.debrief(event, said)
                .then()
                .body("items.value.result", contains("DUPLICATE", "DUPLICATE"))
                .body("items[0].value.contactId", equalTo(john));
        assertEquals(2, contacts());
    }

    @Test
    void a_half_known_name_is_told_of_those_whom_the_same_debrief_names() {
        String event = congress.ended(4, List.of());
        Response done = congress.debrief(
                event,
                List.of(
                        Map.of("name", "Maria Garcia", "institution", "County"),
                        Map.of("name", "Maria Garcia", "institution", "Mercy"),
                        Map.of("name", "Maria")));
        done.then()
                .body("items.value.result", contains("CREATED", "CREATED", "CREATED"))
                .body(
                        "items[2].value.possible.contactId",
                        equalTo(List.of(done.path("items[0].value.contactId"), done.path("items[1].value.contactId"))));
    }

    @Test
    @Tag("C12")
    void whoever_has_the_name_of_somebody_not_to_be_contacted_gets_no_window_and_a_hint() {
        String closed = network.contact("Never Placeholder", Map.of("institution", "County"));
        amara.sending(Map.of())
                .put("/v1/contacts/" + closed + "/do-not-contact")
                .then()
                .statusCode(200);
        String event = congress.ended(4, List.of());
        congress.debrief(
                        event,
                        List.of(Map.of("name", "never placeholder", "institution", "County"), Map.of("name", "Kim")))
                .then()
                .body("items[0].value.result", equalTo("CREATED"))
                .body("items[0].value.possible.contactId", contains(closed))
                .body("items[0].value.possible.followUp", contains("DO_NOT_CONTACT"))
                .body("items[0].value.writeFrom", nullValue())
                .body("items[0].value.writeUntil", nullValue())
                .body("items[1].value.writeFrom", notNullValue());
    }

    @Test
    @Tag("X04")
    void a_repeat_with_its_key_gets_the_same_answer() {
        String event = congress.ended(4, List.of());
        Map<String, ?> body = Map.of("items", List.of(Map.of("name", "Kim"), Map.of("name", "Kim")));
        Response first =
                amara.sending(body).header("Idempotency-Key", "debrief-1").post(event + "/debrief");
        first.then().statusCode(207).body("items.value.result", contains("CREATED", "CREATED"));
        Response again =
                amara.sending(body).header("Idempotency-Key", "debrief-1").post(event + "/debrief");
        again.then().header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        // Two of one name stay two, without a key too.
        amara.sending(body)
                .post(event + "/debrief")
                .then()
                .body("items.value.result", contains("DUPLICATE", "DUPLICATE"));
        assertEquals(2, contacts());
    }

    @Test
    void a_name_that_fits_several_people_of_the_event_makes_a_new_contact_and_names_them() {
        String one = network.contact("Priya Placeholder");
        String other = network.contact("Priya Sample");
        network.contact("Kim Known");
        String event = congress.ended(4, List.of(one, other));
        congress.debrief(event, List.of(Map.of("name", "Priya"), Map.of("name", "Kim Known")))
                .then()
                .body("items.value.result", contains("CREATED", "CREATED"))
                .body("items[0].value.possible.contactId", containsInAnyOrder(one, other))
                .body("items[1].value.possible.name", contains("Kim Known"));
        congress.debrief(event, List.of(Map.of("name", "Priya")))
                .then()
                .body("items.value.result", contains("DUPLICATE"));
    }

    @Test
    void from_one_to_twenty_people_of_an_event_that_has_begun() {
        String event = congress.ended(4, List.of());
        congress.debrief(event, List.of()).then().statusCode(422).body("errors.pointer", contains("/items"));
        congress.debrief(event, Collections.nCopies(21, Map.of("name", "Kim")))
                .then()
                .statusCode(422);
        congress.debrief(event, Collections.nCopies(20, Map.of("name", "Kim")))
                .then()
                .statusCode(207)
                .body("items", hasSize(20))
                .body("items[19].value.id", notNullValue());
        String coming = amara.sending(Congress.draft(Network.today().plusDays(9), Map.of()))
                .post("/v1/events")
                .header("Location");
        congress.debrief(coming, List.of(Map.of("name", "Kim")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    @Tag("X02")
    void an_adviser_with_consent_to_write_debriefs_for_the_applicant() {
        String event = congress.ended(4, List.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        Map<String, ?> body = Map.of("items", List.of(Map.of("name", "Kim")));
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.sending(body).post(event + "/debrief").then().statusCode(403);
        assertEquals(0, contacts());
    }
}
