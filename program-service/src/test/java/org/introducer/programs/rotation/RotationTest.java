package org.introducer.programs.rotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("P24")
class RotationTest {

    private static final LocalDate FROM = LocalDate.now().plusDays(60);

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    @Inject
    RotationOffers offers;

    private static Map<String, Object> draft(String kind) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "title",
                "Example elective",
                "takes",
                List.of("STUDENT"),
                "documents",
                List.of(Map.of("kind", "ECFMG_CERTIFICATE"), Map.of("kind", "VACCINATION", "note", "Hepatitis B")),
                "fee",
                Map.of("amount", 500, "currency", "USD", "per", "WEEK"),
                "leadDays",
                45,
                "visas",
                List.of("B1"),
                "evidence",
                Map.of(
                        "sourceType", "PROGRAM_PAGE",
                        "reference", "https://example.org/electives",
                        "observedOn", LocalDate.now().minusDays(10).toString(),
                        "confidence", "HIGH")));
    }

    private Response make(Map<String, Object> draft) {
        return curator.sending(draft).post("/v1/rotations");
    }

    private Response plan(String place, LocalDate from, LocalDate to) {
        return amara.asking()
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get(place + "/plan");
    }

    @Test
    void a_plan_counts_back_from_the_first_day_and_checks_the_stage() {
        Map<String, Object> draft = draft("ELECTIVE");
        draft.put("programId", directory.program("INTEGRATED"));
        Response made = make(draft);
        made.then().statusCode(201).body("freshness", equalTo("FRESH")).body("fee.amount", equalTo(500));
        String place = made.header("Location");
        contacts.describes(amara, Map.of("stage", "STUDENT", "visaNeed", "REQUIRED"));
        String check = "checks.find { it.check == '%s' }.says";
        plan(place, FROM, FROM.plusDays(27))
                .then()
                .statusCode(200)
                .body("latestApplyBy", equalTo(FROM.minusDays(45).toString()))
                .body(check.formatted("STAGE"), equalTo("HOLDS"))
                .body(check.formatted("LEAD_TIME"), equalTo("HOLDS"))
                .body("says", equalTo("UNKNOWN"))
                .body("documents.kind", contains("ECFMG_CERTIFICATE", "VACCINATION"))
                .body("confirm", startsWith("Read on "));
        contacts.describes(amara, Map.of("stage", "GRADUATE", "visaNeed", "REQUIRED"));
        plan(place, FROM, FROM.plusDays(27))
                .then()
                .body(check.formatted("STAGE"), equalTo("FAILS"))
                .body("says", equalTo("FAILS"));
        plan(place, LocalDate.now().plusDays(20), LocalDate.now().plusDays(40))
                .then()
                .body(check.formatted("LEAD_TIME"), equalTo("FAILS"));
        plan(place, FROM, FROM.minusDays(1)).then().statusCode(400);
        amara.asking().get(place + "/plan").then().statusCode(400);
        curator.asking()
                .header("If-Match", made.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        plan(place, FROM, FROM.plusDays(27)).then().statusCode(404).body("type", endsWith("rotation-not-found"));
    }

    @Test
    void a_program_lists_what_it_and_its_institution_offer() {
        String institution = "Hospital " + UUID.randomUUID();
        String program = directory.program("INTEGRATED", Map.of("institution", institution));
        Map<String, Object> own = draft("ELECTIVE");
        own.put("programId", program);
        Map<String, Object> ofInstitution = draft("OBSERVERSHIP");
        ofInstitution.put("institution", institution);
        ofInstitution.put("state", "FL");
        Map<String, Object> elsewhere = draft("OBSERVERSHIP");
        elsewhere.put("institution", institution);
        elsewhere.put("state", "TX");
        String first = make(own).path("id");
        String second = make(ofInstitution).path("id");
        make(elsewhere).then().statusCode(201);
        amara.asking()
                .get("/v1/programs/" + program + "/rotations")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(first, second));
        amara.asking()
                .queryParam("filter", "kind==OBSERVERSHIP;programId==" + program)
                .get("/v1/rotations")
                .then()
                .body("items", empty());
        curator.asking()
                .header(
                        "If-Match",
                        curator.asking().get("/v1/rotations/" + first).header("ETag"))
                .delete("/v1/rotations/" + first)
                .then()
                .statusCode(204);
        amara.asking().get("/v1/programs/" + program + "/rotations").then().body("items.id", contains(second));
        amara.asking().get("/v1/rotations/" + first).then().statusCode(200).body("withdrawnAt", notNullValue());
    }

    @Test
    void an_offer_needs_one_owner_and_evidence_that_can_be_weighed() {
        Map<String, Object> draft = draft("ELECTIVE");
        make(draft).then().statusCode(422).body("errors.pointer", contains("/programId"));
        draft.put("institution", "Hospital " + UUID.randomUUID());
        draft.put("shortestDays", 30);
        draft.put("longestDays", 20);
        draft.put("evidence", Map.of("sourceType", "RESIDENT_REPORT", "reference", "a resident", "confidence", "HIGH"));
        make(draft)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/longestDays", "/evidence/observedOn", "/evidence/confidence"));
        Map<String, Object> sound = draft("ELECTIVE");
        sound.put("institution", "Hospital " + UUID.randomUUID());
        amara.sending(sound).post("/v1/rotations").then().statusCode(403);
        Response made = make(sound);
        Response changed = curator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", made.header("ETag"))
                .body("{\"leadDays\": 60, \"fee\": null}")
                .patch(made.header("Location"));
        changed.then().statusCode(200).body("leadDays", equalTo(60)).body("fee", nullValue());
        curator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", changed.header("ETag"))
                .body("{\"kind\": \"OBSERVERSHIP\"}")
                .patch(made.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void what_comes_with_the_service_is_loaded_once_and_what_a_curator_withdrew_stays_so() {
        ShippedRotations shipped = ShippedRotations.read();
        assertEquals(shipped.offers().size(), offers.load(shipped.offers()));
        assertEquals(0, offers.load(shipped.offers()));
        for (RotationDraft offer : shipped.offers().values()) {
            assertTrue(offer.evidence().reference().startsWith("https://"), offer.title());
        }
        String mayo = curator.asking()
                .queryParam("filter", "institution=='Mayo Clinic'")
                .get("/v1/rotations")
                .then()
                .body("items.title", contains("Visiting Medical Student Clerkship Program"))
                .body("items[0].freshness", equalTo("STALE"))
                .body("items[0].evidence.observedOn", nullValue())
                .extract()
                .path("items[0].id");
        contacts.describes(amara, Map.of("stage", "GRADUATE", "visaNeed", "REQUIRED"));
        plan("/v1/rotations/" + mayo, FROM, FROM.plusDays(27))
                .then()
                .body("says", equalTo("FAILS"))
                .body("latestApplyBy", nullValue())
                .body("confirm", startsWith("On record from a page without a date"));
        curator.asking()
                .header(
                        "If-Match",
                        curator.asking().get("/v1/rotations/" + mayo).header("ETag"))
                .delete("/v1/rotations/" + mayo)
                .then()
                .statusCode(204);
        assertEquals(0, offers.load(shipped.offers()));
        curator.asking().get("/v1/rotations?limit=200").then().body("items.id", not(hasItem(mayo)));
    }
}
