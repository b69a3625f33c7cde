package org.introducer.contacts.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C43")
class DocumentTest {

    private static final LocalDate STARTS = Network.today().plusDays(200);
    private static final LocalDate ENDS = STARTS.plusDays(27);

    private final Actor amara = Actor.applicant();

    private Response create(String kind, String state, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of("kind", kind, "state", state));
        draft.putAll(more);
        return amara.sending(draft).post("/v1/documents");
    }

    private String created(String kind, String state, Map<String, ?> more) {
        return create(kind, state, more).then().statusCode(201).extract().path("id");
    }

    private Response packet(Map<String, ?> more, List<Map<String, ?>> needed) {
        Map<String, Object> question =
                new HashMap<>(Map.of("startsOn", STARTS.toString(), "endsOn", ENDS.toString(), "needed", needed));
        question.putAll(more);
        return amara.sending(question).post("/v1/documents/packet");
    }

    @Test
    void a_document_has_days_and_no_content() {
        String id = created(
                "PASSPORT", "HELD", Map.of("label", "Nigerian", "issuedOn", "2022-01-01", "expiresOn", "2032-01-01"));
        String place = "/v1/documents/" + id;
        amara.asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("noExpiry", equalTo(false))
                .body("expiresOn", equalTo("2032-01-01"));
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("expiresOn", "2033-01-01"))
                .patch(place)
                .then()
                .statusCode(200)
                .body("expiresOn", equalTo("2033-01-01"));
        amara.sending(Map.of("kind", "PASSPORT", "state", "HELD", "number", "A1"))
                .post("/v1/documents")
                .then()
                .statusCode(400);
        create("VISA", "HELD", Map.of("issuedOn", "2026-01-02", "expiresOn", "2026-01-01", "noExpiry", true))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresOn", "/noExpiry"));
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get("/v1/documents").then().body("items", hasSize(0));
    }

    @Test
    void a_packet_says_what_is_missing_and_when_to_begin_at_the_latest() {
        String passport = created(
                "PASSPORT", "HELD", Map.of("expiresOn", ENDS.plusDays(180).toString()));
        created("VISA", "REQUESTED", Map.of("appointmentOn", "2027-01-10"));
        created("VACCINATION", "HELD", Map.of());
        created(
                "HEALTH_INSURANCE",
                "HELD",
                Map.of("expiresOn", ENDS.minusDays(1).toString()));
        created("TRANSCRIPT", "HELD", Map.of("noExpiry", true));
        LocalDate by = STARTS.minusDays(90);
        packet(
                        Map.of("latestApplyBy", by.toString()),
                        List.of(
                                Map.of("kind", "PASSPORT", "validAfter", 180),
                                Map.of("kind", "VISA"),
                                Map.of("kind", "VACCINATION"),
                                Map.of("kind", "HEALTH_INSURANCE", "days", 5),
                                Map.of("kind", "TRANSCRIPT"),
                                Map.of("kind", "BACKGROUND_CHECK", "days", 150)))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("neededBy", equalTo(by.toString()))
                .body("latestStart", equalTo(by.minusDays(150).toString()))
                .body("items.state", contains("READY", "REQUESTED", "UNKNOWN", "EXPIRES_TOO_EARLY", "READY", "MISSING"))
                .body("items[0].documentId", equalTo(passport))
                .body("items[0].validUntil", equalTo(ENDS.plusDays(180).toString()))
                .body("items[0].latestStart", nullValue())
                .body("items[2].question", containsString("Until when"))
                .body("items[3].latestStart", equalTo(by.minusDays(5).toString()))
                .body(
                        "items.basis",
                        contains("ASSUMPTION", "ASSUMPTION", "ASSUMPTION", "REQUEST", "ASSUMPTION", "REQUEST"))
                .body("items.late", contains(false, false, false, false, false, true));
        packet(Map.of(), List.of(Map.of("kind", "PASSPORT", "validAfter", 181)))
                .then()
                .body("items.state", contains("EXPIRES_TOO_EARLY"))
                .body("neededBy", equalTo(STARTS.toString()));
        packet(Map.of(), List.of(Map.of("kind", "PASSPORT"), Map.of("kind", "TRANSCRIPT")))
                .then()
                .body("complete", equalTo(true))
                .body("latestStart", nullValue());
        packet(Map.of("endsOn", STARTS.minusDays(1).toString()), List.of(Map.of("kind", "VISA")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
    }

    @Test
    void what_is_only_needed_has_no_days_yet() {
        String day = Network.today().minusDays(3).toString();
        amara.sending(Map.of(
                        "kind",
                        "PASSPORT",
                        "state",
                        "NEEDED",
                        "requestedOn",
                        day,
                        "issuedOn",
                        day,
                        "expiresOn",
                        ENDS.toString()))
                .post("/v1/documents")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresOn", "/issuedOn", "/requestedOn"));
    }

    @Test
    void of_two_of_a_kind_the_one_that_serves_is_taken() {
        created("PASSPORT", "HELD", Map.of("expiresOn", ENDS.minusDays(10).toString()));
        String valid = created("PASSPORT", "HELD", Map.of("expiresOn", ENDS.toString()));
        created("PASSPORT", "NEEDED", Map.of());
        packet(Map.of(), List.of(Map.of("kind", "PASSPORT")))
                .then()
                .body("items[0].state", equalTo("READY"))
                .body("items[0].documentId", equalTo(valid));
    }

    @Test
    @Tag("X01")
    void no_consent_reaches_documents() {
        String id = created("PASSPORT", "HELD", Map.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        amara.sending(Map.of("givenName", "Amara", "zone", "UTC"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        amara.sending(Map.of("scope", "READ_WRITE", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking().get("/v1/documents/" + id).then().statusCode(403);
        Actor both = new Actor(adviser.sub(), adviser.tenant(), java.util.Set.of(Role.ADVISER, Role.APPLICANT), null);
        both.asking().get("/v1/documents/" + id).then().statusCode(404);
        both.asking().get("/v1/documents").then().body("items", hasSize(0)).body("items", notNullValue());
    }
}
