package org.introducer.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a service does not answer, the others miss only the data of that service. */
class DegradedIT {

    private static final Map<String, Object> PRIYA = Map.of("name", "Priya Placeholder", "role", "OTHER");
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @AfterEach
    void wake() {
        for (Service service : Service.values()) {
            Commands.signal("CONT", stack.process(service).pid());
        }
    }

    @Test
    @Tag("X02")
    void without_contacts_service_consent_is_not_assumed_and_ones_own_is_not_affected() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Person adviser = amara.colleague(Role.ADVISER);
        amara.sending(Service.MENTORSHIP, Map.of("name", "Amara"))
                .post("/v1/mentees")
                .then()
                .statusCode(201);
        amara.sending(Service.CONTACTS, Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.subject().sub())
                .then()
                .statusCode(201);

        freeze(Service.CONTACTS);
        amara.asking(Service.MENTORSHIP)
                .get("/v1/mentees")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        amara.asking(Service.PROGRAMS).get("/v1/programs").then().statusCode(200);
        adviser.asking(Service.MENTORSHIP)
                .queryParam("applicantId", amara.subject().sub())
                .get("/v1/mentees")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:neighbour-unavailable"));

        wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> adviser.asking(Service.MENTORSHIP)
                        .queryParam("applicantId", amara.subject().sub())
                        .get("/v1/mentees")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1)));
    }

    @Test
    @Tag("X21")
    void a_frozen_service_is_a_problem_with_a_trace_within_ten_seconds() {
        Person amara = Person.in(stack, Role.APPLICANT);
        amara.asking(Service.MENTORSHIP).get("/v1/mentees").then().statusCode(200);
        freeze(Service.MENTORSHIP);
        long start = System.nanoTime();
        amara.asking(Service.MENTORSHIP)
                .get("/v1/mentees")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:unavailable"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(15)));
    }

    @Test
    @Tag("C01")
    void without_program_service_a_write_that_needs_it_is_503_and_leaves_nothing() {
        Person amara = Person.in(stack, Role.APPLICANT);
        freeze(Service.PROGRAMS);
        amara.sending(
                        Service.CONTACTS,
                        Map.of(
                                "name",
                                "Elena",
                                "role",
                                "OTHER",
                                "programId",
                                UUID.randomUUID().toString()))
                .post("/v1/contacts")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        amara.sending(Service.CONTACTS, PRIYA).post("/v1/contacts").then().statusCode(201);
        amara.asking(Service.CONTACTS)
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(java.util.List.of("Priya Placeholder")));
    }

    @Test
    @Tag("C06")
    void a_program_that_wants_no_unsolicited_mail_stops_it_and_is_named_when_it_cannot_be_asked() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Person curator = amara.colleague(Role.CURATOR);
        String program = curator.sending(
                        Service.PROGRAMS, Map.of("name", "Example " + UUID.randomUUID(), "pathway", "INTEGRATED"))
                .post("/v1/programs")
                .path("id");
        String contact = amara.sending(
                        Service.CONTACTS, Map.of("name", "Elena", "role", "IR_ATTENDING", "programId", program))
                .post("/v1/contacts")
                .path("id");
        mayIWrite(amara, contact).body("decision", equalTo("ALLOW")).body("unavailable", hasSize(0));
        curator.sending(
                        Service.PROGRAMS,
                        Map.of(
                                "field",
                                "NO_UNSOLICITED_MAIL",
                                "value",
                                "YES",
                                "evidence",
                                Map.of(
                                        "sourceType", "PROGRAM_PAGE",
                                        "reference", "https://example.org/ir/contact (fictional)",
                                        "observedOn",
                                                LocalDate.now().minusDays(2).toString(),
                                        "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201);
        mayIWrite(amara, contact)
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("NO_UNSOLICITED_MAIL"))
                .body("facts.name", hasItem("program"))
                .body("unavailable", hasSize(0));

        freeze(Service.PROGRAMS);
        mayIWrite(amara, contact).body("unavailable", contains("program-service"));
    }

    @Test
    @Tag("X16")
    @Tag("X17")
    @Tag("X26")
    void readiness_and_next_actions_are_answered_without_the_other_services_and_name_what_is_missing() {
        Person amara = Person.in(stack, Role.APPLICANT);
        amara.sending(Service.MENTORSHIP, Map.of("name", "Amara"))
                .post("/v1/mentees")
                .then()
                .statusCode(201);
        guidance(amara, "readiness")
                .body("unavailable", hasSize(0))
                .body("parts.find { it.part == 'MENTORS' }.missing.code", hasItem("ACTIVE_MENTORSHIPS"))
                .body("parts.find { it.part == 'PROGRAMS' }.missing.code", hasItem("APPLICATIONS"));
        guidance(amara, "next-actions").body("unavailable", hasSize(0));
        caseload(amara)
                .body("items.applicantId", contains(amara.subject().sub().toString()))
                .body("unavailable", hasSize(0))
                .body("items[0].parts.find { it.part == 'MENTORS' }.first.code", equalTo("ACTIVE_MENTORSHIPS"))
                .body("items[0].parts.find { it.part == 'VISA' }.first.code", equalTo("TARGETS"));

        freeze(Service.MENTORSHIP);
        freeze(Service.PROGRAMS);
        long start = System.nanoTime();
        guidance(amara, "readiness")
                .body("unavailable.part", contains("NETWORK", "VISA", "PROGRAMS", "MENTORS"))
                .body("parts.find { it.part == 'MENTORS' }.state", equalTo("UNKNOWN"))
                .body("parts.find { it.part == 'LETTERS' }.missing.code", hasItem("LETTERS_IR"));
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(8)));
        guidance(amara, "next-actions")
                .body("unavailable.service", contains("program-service", "mentorship-service"))
                .body("actions.kind", hasItem("REACH_MILESTONE"));

        wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> guidance(amara, "readiness").body("unavailable", hasSize(0)));
    }

    private static ValidatableResponse guidance(Person applicant, String what) {
        return applicant
                .asking(Service.CONTACTS)
                .get("/v1/applicants/" + applicant.subject().sub() + "/" + what)
                .then()
                .statusCode(200);
    }

    /** How ready the applicants are of an adviser to whom this one consented. */
    private static ValidatableResponse caseload(Person applicant) {
        Person adviser = applicant.colleague(Role.ADVISER);
        applicant
                .sending(Service.CONTACTS, Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.subject().sub())
                .then()
                .statusCode(201);
        return adviser.asking(Service.CONTACTS)
                .get("/v1/caseload/readiness")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mayIWrite(Person applicant, String contact) {
        return applicant
                .sending(Service.CONTACTS, Map.of("channel", "EMAIL"))
                .post("/v1/contacts/" + contact + "/outreach-check")
                .then()
                .statusCode(200);
    }

    /** A process that accepts connections but never answers. */
    private static void freeze(Service service) {
        Commands.signal("STOP", stack.process(service).pid());
    }
}
