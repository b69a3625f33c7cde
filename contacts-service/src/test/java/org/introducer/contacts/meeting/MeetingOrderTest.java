package org.introducer.contacts.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.AtOnce;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.platform.remote.SignedClaims;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("M28")
class MeetingOrderTest {

    private static final String HERE = "contacts-service";

    @Inject
    SignedClaims claims;

    @Inject
    SignedOrders orders;

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final String event = UUID.randomUUID().toString();
    private final String mentor = UUID.randomUUID().toString();
    private final String meeting = UUID.randomUUID().toString();
    private final Instant startsAt =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(4, ChronoUnit.DAYS).plusSeconds(50_400);

    @Test
    @Tag("C05")
    void a_meeting_is_one_interaction_with_the_mentor_however_often_it_is_told() {
        report(held(1));
        report(held(1));
        report(held(2));
        only().body("kind", equalTo("MET_AT_EVENT"))
                .body("direction", equalTo("MUTUAL"))
                .body("occurredAt", equalTo(startsAt.toString()))
                .body("eventId", equalTo(event))
                .body("event.name", equalTo("Speed mentoring"))
                .body("event.zone", equalTo("UTC"))
                .body("source.kind", equalTo("SPEED_MENTORING"))
                .body("source.eventId", equalTo(event))
                .body("source.round", equalTo(3))
                .body("source.withdrawn", equalTo(false))
                .body("source", not(hasKey("revision")));
        contacts()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Ines Placeholder"))
                .body("items[0].role", equalTo("UNKNOWN"))
                .body("items[0].institution", equalTo("Mercy"))
                .body("items[0].mentorId", equalTo(mentor))
                .body("items[0].emails", empty());
        network.followUp(contact()).then().body("state", equalTo("EVENT_OPEN"));
    }

    @Test
    void the_mentor_is_recognised_by_the_id_and_by_an_address_with_a_name_that_fits() {
        String known = network.contact("Dr. I. Placeholder", Map.of("mentorId", mentor));
        report(held(1));
        interactions().body("items.contactIds.flatten()", contains(known));
        String other = network.contact("Omar Sample", Map.of("emails", List.of("omar@example.org")));
        Map<String, Object> withOmar = held(1);
        withOmar.putAll(Map.of(
                "jti", UUID.randomUUID().toString(),
                "mentorId", UUID.randomUUID().toString(),
                "mentorName", "O. Sample",
                "mentorEmails", List.of("omar@example.org", "o.sample@example.org")));
        report(withOmar);
        contacts().body("items", hasSize(2));
        amara.asking()
                .get("/v1/contacts/" + other)
                .then()
                .body("name", equalTo("Omar Sample"))
                .body("institution", equalTo("Mercy"))
                .body("mentorId", equalTo(withOmar.get("mentorId")))
                .body("emails", contains("omar@example.org"));
    }

    @Test
    void a_name_alone_is_no_contact() {
        network.contact("Ines Placeholder");
        report(held(1));
        contacts().body("items", hasSize(2));
    }

    @Test
    void a_name_among_those_met_that_day_decides_only_where_it_is_one_person_s() {
        for (String known : List.of(
                network.contact("Ines Placeholder"),
                network.contact("Ines Placeholder"),
                network.contact(
                        "Omar Sample", Map.of("mentorId", UUID.randomUUID().toString())))) {
            network.record(known, 0, Map.of("kind", "MET_AT_EVENT", "occurredAt", startsAt.toString()))
                    .then()
                    .statusCode(201);
        }
        report(held(1));
        contacts().body("items", hasSize(4));
        Map<String, Object> withOmar = held(1);
        withOmar.putAll(Map.of(
                "jti", UUID.randomUUID().toString(),
                "mentorId", UUID.randomUUID().toString(),
                "mentorName", "Omar Sample"));
        report(withOmar);
        contacts().body("items", hasSize(5));
    }

    @Test
    void a_mentor_without_a_name_is_a_contact_until_the_name_is_known() {
        Map<String, Object> nameless = held(1);
        nameless.remove("mentorName");
        report(nameless);
        contacts().body("items.name", contains("Unknown person, Mercy"));
        Map<String, Object> another = held(1);
        another.put("jti", UUID.randomUUID().toString());
        report(another);
        contacts().body("items.name", contains("Ines Placeholder"));
        interactions().body("items", hasSize(2));
    }

    @Test
    void two_meetings_with_one_mentor_that_are_told_at_once_make_one_contact() throws Exception {
        String other = UUID.randomUUID().toString();
        Map<String, Object> another = held(1);
        another.put("jti", other);
        AtOnce.both(() -> put(meeting, signed(held(1))), () -> put(other, signed(another)))
                .forEach(told -> told.then().statusCode(200));
        contacts().body("items", hasSize(1));
        interactions().body("items", hasSize(2));
    }

    /** 23:00 in New York is the next day in UTC. */
    @Test
    @Tag("C05")
    void the_days_of_the_event_are_counted_where_the_applicant_is() {
        amara.sending(Map.of("givenName", "Amara", "zone", "America/New_York"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(4);
        Instant late = day.atTime(23, 0).atZone(ZoneId.of("America/New_York")).toInstant();
        Map<String, Object> order = held(1);
        order.putAll(Map.of(
                "startsAt",
                late.toString(),
                "eventEndsAt",
                late.plusSeconds(600).toString()));
        String noted = network.contact("Ines Placeholder");
        network.record(
                        noted,
                        0,
                        Map.of(
                                "kind",
                                "MET_AT_EVENT",
                                "occurredAt",
                                late.minusSeconds(40_000).toString()))
                .then()
                .statusCode(201);
        report(order);
        only().body("source.round", equalTo(3));
        order.put("jti", UUID.randomUUID().toString());
        report(order);
        interactions()
                .body("items.findAll { it.event != null }.event.lastDay", contains(day.toString()))
                .body("items.findAll { it.event != null }.event.zone", contains("America/New_York"));
    }

    @Test
    @Tag("C16")
    void what_the_applicant_noted_of_a_meeting_stays_when_it_is_withdrawn_whatever_it_is() {
        for (Map<String, ?> noted : List.of(
                Map.of("nextStep", "send my case list"),
                Map.of("reaction", "POSITIVE"),
                Map.of("notBefore", "2099-05-01"),
                Map.of("promises", List.of(Map.of("owner", "ME", "what", "send my case list"))))) {
            String id = UUID.randomUUID().toString();
            Map<String, Object> order = held(1);
            order.put("jti", id);
            report(order);
            String place = "/v1/interactions/"
                    + interactions().extract().path("items.findAll { it.source.withdrawn == false }[0].id");
            amara.patching(amara.asking().get(place).header("ETag"), noted)
                    .patch(place)
                    .then()
                    .statusCode(200);
            Map<String, Object> over = withdrawn(2);
            over.put("jti", id);
            report(over);
            amara.asking().get(place).then().statusCode(200).body("source.withdrawn", equalTo(true));
        }
    }

    @Test
    @Tag("C16")
    void what_the_applicant_noted_of_the_same_day_is_the_meeting_and_stays_when_it_is_withdrawn() {
        String noted = network.contact("ines placeholder");
        String interaction = network.record(
                        noted,
                        0,
                        Map.of(
                                "kind",
                                "MET_AT_EVENT",
                                "occurredAt",
                                startsAt.plusSeconds(3600).toString(),
                                "outcome",
                                "her series"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        report(held(1));
        only().body("id", equalTo(interaction))
                .body("outcome", equalTo("her series"))
                .body("occurredAt", equalTo(startsAt.plusSeconds(3600).toString()))
                .body("source.round", equalTo(3));
        contacts().body("items", hasSize(1));
        report(withdrawn(2));
        only().body("id", equalTo(interaction)).body("source.withdrawn", equalTo(true));
    }

    @Test
    @Tag("C16")
    void a_debrief_afterwards_adds_to_it() {
        report(held(1));
        String day = startsAt.toString().substring(0, 10);
        String congress = amara.sending(Map.of("name", "SIR", "firstDay", day, "lastDay", day, "zone", "UTC"))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        amara.sending(Map.of("items", List.of(Map.of("name", "Ines Placeholder", "outcome", "her series"))))
                .post(congress + "/debrief")
                .then()
                .statusCode(207)
                .body("items.value.result", contains("UPDATED"));
        only().body("outcome", equalTo("her series"))
                .body("eventId", equalTo(congress.substring(congress.lastIndexOf('/') + 1)))
                .body("source.eventId", equalTo(event));
        amara.asking().get(congress + "/coverage").then().body("metBeside.name", contains("Ines Placeholder"));
        report(held(2));
        only().body("event.name", equalTo("SIR"));
    }

    @Test
    void a_correction_changes_or_withdraws_it_and_what_is_older_changes_nothing() {
        report(held(1));
        Map<String, Object> moved = held(3);
        moved.putAll(Map.of("round", 2, "startsAt", startsAt.minusSeconds(720).toString(), "event", "Evening"));
        report(moved);
        only().body("occurredAt", equalTo(startsAt.minusSeconds(720).toString()))
                .body("event.name", equalTo("Evening"))
                .body("source.round", equalTo(2));
        report(withdrawn(2));
        interactions().body("items", hasSize(1));
        report(withdrawn(4));
        interactions().body("items", empty());
        network.followUp(contact()).then().body("state", equalTo("NONE"));
        report(held(3));
        interactions().body("items", empty());
        report(held(5));
        only().body("source.round", equalTo(3)).body("occurredAt", equalTo(startsAt.toString()));
        report(withdrawn(6));
        report(withdrawn(6));
        interactions().body("items", empty());
    }

    @Test
    void what_never_took_place_leaves_nothing() {
        report(withdrawn(1));
        interactions().body("items", empty());
        contacts().body("items", empty());
    }

    @Test
    void what_the_applicant_did_with_it_stays() {
        report(held(1));
        String id = interactions().extract().path("items[0].id");
        String place = "/v1/interactions/" + id;
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("outcome", "her series"))
                .patch(place)
                .then()
                .statusCode(200);
        report(held(2));
        only().body("outcome", equalTo("her series"));
        report(withdrawn(3));
        only().body("outcome", equalTo("her series")).body("source.withdrawn", equalTo(true));
        report(held(4));
        only().body("source.withdrawn", equalTo(false));
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        report(held(5));
        interactions().body("items", empty());
        report(withdrawn(6));
        report(held(7));
        interactions().body("items", empty());
    }

    @Test
    @Tag("C04")
    void a_meeting_without_a_note_opens_nothing_for_whom_to_stop_writing_to_or_not_to_contact() {
        String silent = network.contact("Ines Placeholder", Map.of("mentorId", mentor));
        network.mail(silent, 60);
        network.mail(silent, 50);
        network.followUp(silent).then().body("state", equalTo("STOP"));
        report(held(1));
        interactions().body("items", hasSize(3));
        network.followUp(silent).then().body("state", equalTo("STOP"));
        amara.asking()
                .queryParam("filter", "reason==EVENT")
                .get("/v1/follow-ups/due")
                .then()
                .body("items", empty());
        amara.sending(Map.of("reason", "asked me"))
                .put("/v1/contacts/" + silent + "/do-not-contact")
                .then()
                .statusCode(200);
        report(held(2));
        network.followUp(silent).then().body("state", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    @Tag("X12")
    void nothing_is_recorded_with_a_mentor_who_asked_to_be_forgotten() {
        String address = "m" + mentor + "@example.org";
        Actor.with(Role.OPERATOR)
                .sending(Map.of("emails", List.of(address), "evidence", "PRIVACY-1"))
                .post("/v1/forget-requests")
                .then()
                .statusCode(202);
        Map<String, Object> order = held(1);
        order.put("mentorEmails", List.of(address));
        report(order);
        interactions().body("items", empty());
        contacts().body("items", empty());
    }

    @Test
    @Tag("X01")
    void it_is_of_the_applicant_and_the_tenant_that_the_order_names() {
        report(held(1));
        for (Actor other : List.of(
                amara.colleague(Role.APPLICANT), new Actor(amara.sub(), UUID.randomUUID(), amara.roles(), null))) {
            other.asking().get("/v1/interactions").then().body("items", empty());
            other.asking().get("/v1/contacts").then().body("items", empty());
        }
        Map<String, Object> ofOther = held(9);
        ofOther.put("sub", UUID.randomUUID().toString());
        report(ofOther);
        only().body("source.round", equalTo(3));
        report(withdrawn(2));
        interactions().body("items", empty());
    }

    @Test
    void what_is_not_such_an_order_for_this_service_is_401() {
        put(meeting, null).then().statusCode(401);
        put(meeting, "x.y.z").then().statusCode(401);
        put(UUID.randomUUID().toString(), signed(held(1))).then().statusCode(401);
        put(meeting, claims.signed(MeetingOrder.KIND, "program-service", held(1)))
                .then()
                .statusCode(401);
        put(meeting, claims.signed("consent-question", HERE, held(1))).then().statusCode(401);
        Person person = new Person(amara.tenant(), amara.sub(), amara.sub());
        put(meeting, orders.signed(new ErasureOrder(UUID.fromString(meeting), person), HERE))
                .then()
                .statusCode(401);
        Map<String, Object> incomplete = held(1);
        incomplete.remove("mentorId");
        put(meeting, signed(incomplete)).then().statusCode(401);
        amara.asking().put("/v1/meeting-orders/" + meeting).then().statusCode(401);
        interactions().body("items", empty());
    }

    private Map<String, Object> held(long revision) {
        Map<String, Object> said = withdrawn(revision);
        said.putAll(Map.of(
                "eventId",
                event,
                "event",
                "Speed mentoring",
                "eventEndsAt",
                startsAt.plusSeconds(3600).toString(),
                "round",
                3,
                "startsAt",
                startsAt.toString(),
                "mentorId",
                mentor,
                "mentorName",
                "Ines Placeholder",
                "mentorInstitution",
                "Mercy"));
        return said;
    }

    private Map<String, Object> withdrawn(long revision) {
        return new HashMap<>(Map.of(
                "jti", meeting,
                "sub", amara.sub().toString(),
                "tenant", amara.tenant().toString(),
                "reportedBy", UUID.randomUUID().toString(),
                "revision", revision));
    }

    private String signed(Map<String, Object> said) {
        return claims.signed(MeetingOrder.KIND, HERE, said);
    }

    private void report(Map<String, Object> said) {
        put((String) said.get("jti"), signed(said)).then().statusCode(200).body("id", equalTo(said.get("jti")));
    }

    private static Response put(String id, String signed) {
        return (signed == null ? given() : given().header(SignedClaims.HEADER, signed)).put("/v1/meeting-orders/" + id);
    }

    private ValidatableResponse interactions() {
        return amara.asking().get("/v1/interactions").then().statusCode(200);
    }

    private ValidatableResponse only() {
        String id = interactions().body("items", hasSize(1)).extract().path("items[0].id");
        return amara.asking().get("/v1/interactions/" + id).then().statusCode(200);
    }

    private ValidatableResponse contacts() {
        return amara.asking().get("/v1/contacts").then().statusCode(200);
    }

    private String contact() {
        return contacts().extract().path("items[0].id");
    }
}
