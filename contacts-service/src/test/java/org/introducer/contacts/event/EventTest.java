package org.introducer.contacts.event;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C15")
class EventTest {

    private static final String PATCH = "application/merge-patch+json";

    private final Congress congress = Congress.ofSomebody();
    private final Network network = congress.network();
    private final Actor amara = congress.owner();

    private Response create(Map<String, ?> draft) {
        return amara.sending(draft).post("/v1/events");
    }

    private Response change(String place, String patch) {
        return amara.asking()
                .contentType(PATCH)
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .body(patch)
                .patch(place);
    }

    private void met(String contact, String event, String place) {
        Map<String, ?> meeting = Map.of(
                "kind",
                "MET_AT_EVENT",
                "eventId",
                place.substring(place.lastIndexOf('/') + 1),
                "event",
                Map.of("name", event, "lastDay", Network.today().minusDays(5).toString(), "zone", "UTC"));
        network.record(contact, 6, meeting).then().statusCode(201);
    }

    @Test
    void an_event_is_a_dated_instance_with_zone_sessions_and_posters() {
        Response created = create(Congress.draft(
                LocalDate.of(2027, 3, 18),
                Map.of(
                        "zone",
                        "America/Chicago",
                        "source",
                        "https://www.sirweb.org",
                        "sessions",
                        List.of(Map.of(
                                "title", "Portal hypertension",
                                "startsAt", "2027-03-17T15:00:00Z",
                                "endsAt", "2027-03-17T16:00:00Z",
                                "place", "Room 12")),
                        "posters",
                        List.of(Map.of("place", "P-117", "own", true)))));
        created.then()
                .statusCode(201)
                .body("zone", equalTo("America/Chicago"))
                .body("virtual", equalTo(false))
                .body("sessions[0].place", equalTo("Room 12"))
                .body("posters[0].place", equalTo("P-117"))
                .body("posters[0].own", equalTo(true))
                .body("targetContactIds", empty());
        String place = created.header("Location");
        change(place, "{\"place\": \"Chicago\", \"sessions\": null}")
                .then()
                .statusCode(200)
                .body("place", equalTo("Chicago"))
                .body("sessions", empty());
        create(Congress.draft(LocalDate.of(2026, 3, 18), Map.of())).then().statusCode(201);
        amara.asking()
                .queryParam("sort", "firstDay")
                .get("/v1/events")
                .then()
                .body("items.firstDay", contains("2026-03-16", "2027-03-16"));
        amara.asking()
                .queryParam("filter", "lastDay=gt=2027-01-01")
                .get("/v1/events")
                .then()
                .body("items", hasSize(1));
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().post(place + "/restore").then().statusCode(200);
    }

    @Test
    void what_cannot_be_is_refused_with_its_places() {
        LocalDate day = LocalDate.of(2027, 3, 18);
        create(Map.of("name", " ", "firstDay", "2027-03-18", "zone", "Mars/Olympus"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastDay", "/name", "/zone"));
        Map<String, Object> backwards = new HashMap<>(Congress.draft(day, Map.of()));
        backwards.put("lastDay", "2027-03-01");
        backwards.put(
                "sessions",
                List.of(Map.of(
                        "title", "Short", "startsAt", "2027-03-17T15:00:00Z", "endsAt", "2027-03-17T14:00:00Z")));
        create(backwards).then().statusCode(422).body("errors.pointer", contains("/lastDay", "/sessions/0/endsAt"));
        create(Congress.draft(day, Map.of("targetContactIds", List.of(UUID.randomUUID()))))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:reference-unknown"))
                .body("errors.pointer", contains("/targetContactIds/0"));
    }

    @Test
    void targets_are_planned_until_the_event_is_over_and_then_met_or_missed() {
        String priya = network.contact("Priya");
        String sam = network.contact("Sam", Map.of("role", "RESIDENT"));
        String kim = network.contact("Kim", Map.of("role", "FELLOW"));
        String coming = create(
                        Congress.draft(Network.today().plusDays(30), Map.of("targetContactIds", List.of(priya, sam))))
                .header("Location");
        congress.coverage(coming)
                .then()
                .statusCode(200)
                .body("phase", equalTo("UPCOMING"))
                .body("targets.state", contains("PLANNED", "PLANNED"))
                .body("groups.group", contains("ATTENDINGS", "TRAINEES", "OTHERS"))
                .body("groups.aimFrom", contains(5, 5, null))
                .body("groups.targets", contains(1, 1, 0));
        String over = congress.ended(5, List.of(priya, sam, kim));
        met(sam, "SIR", over);
        String beside = network.contact("Beside", Map.of("role", "RESEARCHER"));
        met(beside, "SIR", over);
        met(beside, "SIR", over);
        congress.coverage(over)
                .then()
                .body("phase", equalTo("OVER"))
                .body("targets.contactId", contains(priya, sam, kim))
                .body("targets.state", contains("MISSED", "MET", "MISSED"))
                .body("targets[0].interactionId", nullValue())
                .body("targets[1].interactionId", notNullValue())
                .body("groups.missed", contains(1, 1, 0))
                .body("groups.met", contains(0, 1, 0))
                .body("groups.metBeside", contains(0, 0, 1))
                .body("metBeside.contactId", contains(beside));
    }

    @Test
    void a_target_who_is_another_contact_of_the_person_met_is_met() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097"));
        String one = network.contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "OTHER"));
        String other = amara.sending(noah)
                .post("/v1/contacts?allowDuplicate=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String over = congress.ended(5, List.of(one));
        met(other, "SIR", over);
        congress.coverage(over).then().body("targets.state", contains("MET")).body("metBeside", empty());
    }

    @Test
    @Tag("C05")
    void when_the_last_day_moves_the_windows_of_those_met_move_with_it() {
        String priya = network.contact("Priya");
        String over = congress.ended(5, List.of(priya));
        met(priya, "SIR", over);
        String from = Network.today().minusDays(5).plusDays(3).toString();
        network.followUp(priya).then().body("state", equalTo("EVENT_OPEN")).body("earliest", equalTo(from));
        change(over, "{\"lastDay\": \"%s\"}".formatted(Network.today().minusDays(1)))
                .then()
                .statusCode(200);
        network.followUp(priya)
                .then()
                .body("state", equalTo("EVENT_EARLY"))
                .body("earliest", equalTo(Network.today().plusDays(2).toString()));
    }

    @Test
    @Tag("C05")
    void an_event_cannot_end_before_somebody_was_met_there() {
        String priya = network.contact("Priya");
        String over = congress.ended(1, List.of(priya));
        String id = over.substring(over.lastIndexOf('/') + 1);
        network.record(priya, 1, Map.of("kind", "MET_AT_EVENT", "eventId", id))
                .then()
                .statusCode(201);
        change(
                        over,
                        "{\"firstDay\": \"%s\", \"lastDay\": \"%s\"}"
                                .formatted(
                                        Network.today().minusDays(12),
                                        Network.today().minusDays(10)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastDay"));
        network.followUp(priya).then().body("state", equalTo("EVENT_EARLY"));
        network.record(
                        priya,
                        1,
                        Map.of(
                                "kind",
                                "MET_AT_EVENT",
                                "event",
                                Map.of("lastDay", Network.today().minusDays(8).toString(), "zone", "UTC")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/event/lastDay"));
    }

    @Test
    @Tag("C05")
    void a_meeting_that_names_the_event_alone_has_its_days() {
        String priya = network.contact("Priya");
        String over = congress.ended(5, List.of(priya));
        String id = over.substring(over.lastIndexOf('/') + 1);
        network.record(priya, 7, Map.of("kind", "MET_AT_EVENT", "eventId", id))
                .then()
                .statusCode(201)
                .body("event.lastDay", equalTo(Network.today().minusDays(5).toString()));
        network.followUp(priya).then().body("state", equalTo("EVENT_OPEN"));
        Network stranger = new Network(amara.colleague(Role.APPLICANT));
        stranger.record(stranger.contact("Sam"), 7, Map.of("kind", "MET_AT_EVENT", "eventId", id))
                .then()
                .statusCode(201)
                .body("event", nullValue());
    }

    @Test
    @Tag("X01")
    void strangers_neither_see_nor_change_it() {
        String place = congress.ended(5, List.of(network.contact("Priya")));
        Actor stranger = amara.colleague(Role.APPLICANT);
        stranger.asking().get(place).then().statusCode(404);
        stranger.asking().get(place + "/coverage").then().statusCode(404);
        stranger.sending(Map.of("items", List.of(Map.of("name", "Sam"))))
                .post(place + "/debrief")
                .then()
                .statusCode(404);
        stranger.asking().get("/v1/events").then().body("items", empty());
    }
}
