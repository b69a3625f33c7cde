package org.introducer.contacts.adviser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.contacts.AtOnce;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consent to an organisation's advisers, and whom the org-admin assigns. */
@ContactsTest
@Tag("X29")
class AdviserTest {

    private static final Map<String, Object> AMARA =
            Map.of("givenName", "Amara", "familyName", "Nwosu", "zone", "Africa/Lagos");
    private static final String ORGANISATION = "/v1/applicants/me/organisation-consent";

    private final Actor amara = Actor.applicant();
    private final Actor noor = amara.colleague(Role.ADVISER);
    private final Actor omar = amara.colleague(Role.ADVISER);
    private final Actor admin = amara.colleague(Role.ORG_ADMIN);

    @BeforeEach
    void an_organisation_with_two_advisers() {
        amara.sending(AMARA).put("/v1/applicants/me").then().statusCode(201);
        for (Actor adviser : List.of(noor, omar)) {
            admin.sending(Map.of("name", "Adviser " + adviser.sub()))
                    .put("/v1/advisers/" + adviser.sub())
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void an_assigned_adviser_reads_once_the_applicant_agrees_and_no_longer_than_that() {
        assign(amara, noor).body("items[0].status", equalTo(201)).body("items[0].value.scope", nullValue());
        reads(noor, 404);

        agree("READ");
        reads(noor, 200);
        writes(noor, 403);
        reads(omar, 404);
        amara.asking()
                .get("/v1/applicants/me/consents")
                .then()
                .body("items.sub", contains(noor.sub().toString()))
                .body("items.fromOrganisation", contains(true));
        noor.asking()
                .get("/v1/caseload/applicants")
                .then()
                .statusCode(200)
                .body("items.applicantId", contains(amara.sub().toString()));

        replace("READ_WRITE", List.of());
        writes(noor, 201);

        Response consent = amara.asking().get(ORGANISATION);
        amara.asking()
                .header("If-Match", consent.header("ETag"))
                .delete(ORGANISATION)
                .then()
                .statusCode(204);
        reads(noor, 404);
        amara.asking().get(ORGANISATION).then().statusCode(404);
    }

    @Test
    @Tag("X26")
    @Tag("X18")
    void who_is_assigned_and_has_not_agreed_is_named_as_left_out_of_the_caseload() {
        assign(amara, noor);
        for (String list : List.of("applicants", "readiness", "letters", "today", "follow-ups/due", "commitments")) {
            noor.asking()
                    .get("/v1/caseload/" + list)
                    .then()
                    .statusCode(200)
                    .body("leftOut.applicantId", contains(amara.sub().toString()))
                    .body("leftOut.reason", contains("NO_CONSENT"));
            omar.asking().get("/v1/caseload/" + list).then().body("leftOut", empty());
        }
        noor.asking().get("/v1/caseload/dashboard").then().body("awaitingConsent.count", equalTo(1));
        noor.asking()
                .get("/v1/me")
                .then()
                .body("awaitingConsent", contains(amara.sub().toString()));
        agree("READ");
        noor.asking().get("/v1/caseload/applicants").then().body("leftOut", empty());
        noor.asking().get("/v1/me").then().body("awaitingConsent", empty());
    }

    @Test
    void who_is_assigned_later_reads_at_once_and_until_the_assignment_ends() {
        agree("READ");
        String place = assign(amara, omar)
                .body("items[0].value.scope", equalTo("READ"))
                .extract()
                .path("items[0].value.id");
        reads(omar, 200);
        assign(amara, omar).body("items[0].status", equalTo(200)).body("items[0].value.id", equalTo(place));
        admin.asking()
                .header("If-Match", "*")
                .delete("/v1/adviser-assignments/" + place)
                .then()
                .statusCode(204);
        reads(omar, 404);
        assign(amara, omar).body("items[0].status", equalTo(201));
        reads(omar, 200);
        admin.asking()
                .header("If-Match", "*")
                .delete("/v1/advisers/" + omar.sub())
                .then()
                .statusCode(204);
        reads(omar, 404);
        amara.asking()
                .get("/v1/advisers")
                .then()
                .body("items.sub", not(hasItem(omar.sub().toString())));
    }

    @Test
    void an_adviser_whom_the_applicant_leaves_out_is_not_brought_back_by_an_assignment() {
        agree("READ");
        assign(amara, noor);
        assign(amara, omar);
        String noors = "/v1/applicants/me/consents/" + noor.sub();
        amara.asking().header("If-Match", "*").delete(noors).then().statusCode(204);
        reads(noor, 404);
        reads(omar, 200);
        amara.asking()
                .get(ORGANISATION)
                .then()
                .body("except", contains(noor.sub().toString()));
        assign(amara, noor).body("items[0].value.scope", nullValue());
        reads(noor, 404);

        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put(noors)
                .then()
                .statusCode(201)
                .body("fromOrganisation", equalTo(false));
        reads(noor, 200);
        amara.asking().get(ORGANISATION).then().body("except", empty());
        amara.asking().header("If-Match", "*").delete(ORGANISATION).then().statusCode(204);
        reads(omar, 404);
        reads(noor, 200);
    }

    @Test
    @Tag("X23")
    void a_consent_on_paper_is_recorded_when_it_comes_and_withdrawn_when_it_ends() {
        Actor platform = amara.colleague(Role.INTEGRATION);
        String client = platform.sending(
                        Map.of("items", List.of(Map.of("externalId", "client-4712", "profile", AMARA))))
                .post("/v1/applicants/batch")
                .path("items[0].value.id");
        admin.sending(Map.of("items", List.of(Map.of("applicantId", client, "adviser", noor.sub()))))
                .post("/v1/adviser-assignments/batch")
                .then()
                .body("items.status", contains(201));
        Map<String, Object> consent =
                Map.of("version", "2026-01", "givenOn", "2026-03-01", "evidence", "signed form", "advisers", "READ");
        Map<String, Object> signed = Map.of("applicantId", client, "consent", consent);
        Map<String, Object> withdrawn = Map.of("applicantId", client, "withdrawn", true);
        recording(platform, signed)
                .body("items.status", contains(200))
                .body("items[0].value.invitation", equalTo("CONSENT_RECORDED"));
        noor.asking().get("/v1/applicants/" + client).then().statusCode(200);
        recording(platform, signed).body("items.status", contains(200));
        recording(platform, withdrawn)
                .body("items.status", contains(200))
                .body("items[0].value.invitation", equalTo("INVITED"));
        noor.asking().get("/v1/applicants/" + client).then().statusCode(404);
        platform.asking()
                .queryParam("applicantId", client)
                .get("/v1/contacts")
                .then()
                .statusCode(404);

        recording(platform, Map.of("applicantId", client)).body("items.status", contains(422));
        recording(platform, Map.of("applicantId", client, "consent", consent, "withdrawn", true))
                .body("items.status", contains(422));
        recording(platform, Map.of("applicantId", amara.sub(), "consent", consent))
                .body("items.status", contains(404));
        recording(amara.colleague(Role.INTEGRATION), signed).body("items.status", contains(404));

        recording(platform, signed).body("items.status", contains(200));
        Actor person = new Actor(UUID.randomUUID(), amara.tenant(), Set.of(Role.APPLICANT), UUID.fromString(client));
        person.asking().get("/v1/applicants/me").then().statusCode(200);
        recording(platform, signed)
                .body("items.status", contains(409))
                .body("items[0].problem.type", equalTo("urn:introducer:problem:applicant-decides"));
        recording(platform, withdrawn).body("items.status", contains(200));
        noor.asking().get("/v1/applicants/" + client).then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse recording(Actor by, Map<String, Object> record) {
        return by.sending(Map.of("items", List.of(record)))
                .post("/v1/applicants/recorded-consents/batch")
                .then()
                .statusCode(207);
    }

    @Test
    void a_platform_records_that_its_client_agreed_to_the_advisers_too() {
        Actor platform = amara.colleague(Role.INTEGRATION);
        Response made = platform.sending(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                "client-4711",
                                "profile",
                                AMARA,
                                "consent",
                                Map.of(
                                        "version",
                                        "2026-01",
                                        "givenOn",
                                        "2026-03-01",
                                        "evidence",
                                        "signed form",
                                        "advisers",
                                        "READ")))))
                .post("/v1/applicants/batch");
        made.then().statusCode(207).body("items[0].status", equalTo(201));
        String client = made.path("items[0].value.id");
        noor.asking().get("/v1/applicants/" + client).then().statusCode(404);
        admin.sending(Map.of("items", List.of(Map.of("applicantId", client, "adviser", noor.sub()))))
                .post("/v1/adviser-assignments/batch")
                .then()
                .body("items[0].value.scope", equalTo("READ"));
        noor.asking().get("/v1/applicants/" + client).then().statusCode(200);
    }

    @Test
    void six_hundred_clients_are_assigned_in_one_call_and_a_bad_item_hides_no_other() {
        Actor platform = amara.colleague(Role.INTEGRATION);
        List<Map<String, Object>> clients = IntStream.range(0, 600)
                .mapToObj(n -> Map.<String, Object>of(
                        "externalId",
                        "many-" + n,
                        "profile",
                        AMARA,
                        "consent",
                        Map.of(
                                "version",
                                "2026-01",
                                "givenOn",
                                "2026-03-01",
                                "evidence",
                                "signed form",
                                "advisers",
                                "READ")))
                .toList();
        Statements.Counted<Response> provisioned = Statements.during(
                () -> platform.sending(Map.of("items", clients)).post("/v1/applicants/batch"));
        provisioned.answer().then().statusCode(207).body("items.status", everyItem(equalTo(201)));
        // Two of each are its savepoint.
        assertTrue(provisioned.statements() < 600 * 6, provisioned.statements() + " statements for 600 applicants");
        List<String> ids = provisioned.answer().path("items.value.id");
        List<Map<String, Object>> items = new java.util.ArrayList<>(ids.stream()
                .map(id -> Map.<String, Object>of("applicantId", id, "adviser", noor.sub()))
                .toList());
        items.add(Map.of("applicantId", UUID.randomUUID(), "adviser", noor.sub()));
        items.add(Map.of("applicantId", ids.getFirst(), "adviser", UUID.randomUUID()));
        Statements.Counted<Response> assigned =
                Statements.during(() -> admin.sending(Map.of("items", items)).post("/v1/adviser-assignments/batch"));
        assertTrue(assigned.statements() < 600 * 7, assigned.statements() + " statements for 600 assignments");
        assigned.answer()
                .then()
                .statusCode(207)
                .body("items", hasSize(602))
                .body("items[0..599].status", everyItem(equalTo(201)))
                .body("items[0..599].value.scope", everyItem(equalTo("READ")))
                .body("items[600].status", equalTo(422))
                .body("items[600].problem.errors[0].pointer", equalTo("/applicantId"))
                .body("items[601].status", equalTo(422))
                .body("items[601].problem.errors[0].pointer", equalTo("/adviser"));
        noor.asking().get("/v1/me").then().body("consents", hasSize(600));
    }

    @Test
    void what_is_revoked_while_an_assignment_is_made_does_not_come_back() throws Exception {
        agree("READ");
        ended(AtOnce.both(() -> assigning(amara, noor), () -> deleting(amara, ORGANISATION)));
        reads(noor, 404);

        agree("READ_WRITE");
        reads(noor, 200);
        String omars = "/v1/applicants/me/consents/" + omar.sub();
        assign(amara, omar).body("items[0].value.scope", equalTo("READ_WRITE"));
        ended(AtOnce.both(() -> deleting(amara, omars), () -> assigning(amara, omar)));
        reads(omar, 404);

        Actor later = adviser();
        Response consent = amara.asking().get(ORGANISATION);
        ended(AtOnce.both(
                () -> assigning(amara, later),
                () -> amara.sending(Map.of("scope", "READ", "except", List.of(omar.sub()), "textVersion", "2026-02"))
                        .header("If-Match", consent.header("ETag"))
                        .put(ORGANISATION)));
        reads(later, 200);
        writes(later, 403);
    }

    @Test
    void a_consent_and_an_assignment_that_come_at_once_find_each_other() throws Exception {
        ended(AtOnce.both(
                () -> assigning(amara, noor),
                () -> amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                        .put(ORGANISATION)));
        reads(noor, 200);
        deleting(amara, ORGANISATION).then().statusCode(204);
        String noors = "/v1/adviser-assignments/"
                + admin.asking().get("/v1/adviser-assignments").path("items[0].id");
        ended(AtOnce.both(
                () -> amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                        .put(ORGANISATION),
                () -> deleting(admin, noors)));
        reads(noor, 404);
    }

    @Test
    void an_adviser_who_is_taken_out_while_assigned_is_not_assigned() throws Exception {
        agree("READ");
        ended(AtOnce.both(() -> assigning(amara, noor), () -> deleting(admin, "/v1/advisers/" + noor.sub())));
        reads(noor, 404);
        List<Response> answers =
                AtOnce.both(() -> deleting(admin, "/v1/advisers/" + omar.sub()), () -> assigning(amara, omar));
        answers.getFirst().then().statusCode(204);
        answers.getLast()
                .then()
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.errors[0].pointer", equalTo("/adviser"));
        reads(omar, 404);
        admin.asking().get("/v1/adviser-assignments").then().body("items", empty());
    }

    @Test
    @Tag("X12")
    void an_adviser_who_is_erased_reads_nothing_more() {
        agree("READ");
        assign(amara, noor);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + omar.sub())
                .then()
                .statusCode(201);
        reads(noor, 200);
        reads(omar, 200);
        for (Actor adviser : List.of(noor, omar)) {
            awaitErased(erasing(adviser));
            reads(adviser, 404);
        }
        admin.asking().get("/v1/adviser-assignments").then().body("items", empty());
        admin.asking().get("/v1/advisers").then().body("items", empty());
        amara.asking().get("/v1/applicants/me/consents").then().body("items", empty());
        amara.asking().get(ORGANISATION).then().statusCode(200);
    }

    @Test
    @Tag("X12")
    void an_assignment_that_is_made_while_the_applicant_is_erased_goes_too() throws SQLException {
        agree("READ");
        String order;
        try (Connection assigning = TestDatabase.asService();
                Statement statement = assigning.createStatement()) {
            assigning.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + amara.tenant() + "', true)");
            statement.execute("select from applicants where id = '" + amara.sub() + "' for no key update");
            statement.execute("""
                    insert into adviser_assignments (tenant_id, id, version, applicant_id, adviser, assigned_by, created_at)
                    values ('%s', uuidv7(), 0, '%s', '%s', '%s', now())""".formatted(amara.tenant(), amara.sub(), noor.sub(), admin.sub()));
            order = erasing(amara);
            await().atMost(20, SECONDS).until(() -> isAwaited(statement));
            assigning.commit();
        }
        awaitErased(order);
        admin.asking().get("/v1/adviser-assignments").then().body("items", empty());
    }

    private static boolean isAwaited(Statement holder) throws SQLException {
        try (ResultSet waiting = holder.executeQuery("""
                select 1 from pg_stat_activity
                where pg_backend_pid() = any(pg_blocking_pids(pid)) and query like '%applicants%'""")) {
            return waiting.next();
        }
    }

    /** The address of the receipt. */
    private String erasing(Actor person) {
        Response order = admin.sending(Map.of("applicantId", person.sub(), "reason", "NO_LONGER_NEEDED"))
                .post("/v1/erasures");
        order.then().statusCode(202);
        MentorshipServiceStub.carriesOut(UUID.fromString(order.path("id")));
        return "/v1/erasures/" + order.path("id");
    }

    private void awaitErased(String receipt) {
        await().atMost(30, SECONDS)
                .until(() -> admin.asking().get(receipt).path("state").equals("DONE"));
    }

    @Test
    @Tag("X01")
    void nothing_of_it_is_seen_or_changed_from_another_tenant() {
        Actor stranger = Actor.with(Role.ORG_ADMIN);
        agree("READ");
        String place = assign(amara, noor).extract().path("items[0].value.id");
        stranger.asking().get("/v1/advisers").then().body("items", empty());
        stranger.asking().get("/v1/advisers/" + noor.sub()).then().statusCode(404);
        stranger.asking().get("/v1/adviser-assignments").then().body("items", empty());
        stranger.asking()
                .header("If-Match", "*")
                .delete("/v1/adviser-assignments/" + place)
                .then()
                .statusCode(404);
        stranger.sending(Map.of("items", List.of(Map.of("applicantId", amara.sub(), "adviser", noor.sub()))))
                .post("/v1/adviser-assignments/batch")
                .then()
                .body("items[0].status", equalTo(422));
        reads(noor, 200);
        omar.asking().get("/v1/adviser-assignments").then().body("items", empty());
        amara.colleague(Role.APPLICANT)
                .asking()
                .get("/v1/adviser-assignments")
                .then()
                .body("items", empty());
        amara.asking().get("/v1/adviser-assignments").then().body("items.scope", contains("READ"));
        omar.sending(Map.of("name", "Somebody else"))
                .header("If-Match", "*")
                .put("/v1/advisers/" + noor.sub())
                .then()
                .statusCode(403);
    }

    private io.restassured.response.ValidatableResponse assign(Actor applicant, Actor adviser) {
        return assigning(applicant, adviser).then().statusCode(207);
    }

    private Response assigning(Actor applicant, Actor adviser) {
        return admin.sending(Map.of("items", List.of(Map.of("applicantId", applicant.sub(), "adviser", adviser.sub()))))
                .post("/v1/adviser-assignments/batch");
    }

    private static Response deleting(Actor by, String place) {
        return by.asking().header("If-Match", "*").delete(place);
    }

    /** Both went well. */
    private static void ended(List<Response> answers) {
        answers.forEach(answer -> assertEquals(2, answer.statusCode() / 100, answer.asString()));
    }

    private Actor adviser() {
        Actor adviser = amara.colleague(Role.ADVISER);
        admin.sending(Map.of("name", "Adviser " + adviser.sub()))
                .put("/v1/advisers/" + adviser.sub())
                .then()
                .statusCode(201);
        return adviser;
    }

    private void agree(String scope) {
        amara.sending(Map.of("scope", scope, "textVersion", "2026-01"))
                .put(ORGANISATION)
                .then()
                .statusCode(201);
    }

    private void replace(String scope, List<UUID> except) {
        amara.sending(Map.of("scope", scope, "except", except, "textVersion", "2026-02"))
                .header("If-Match", amara.asking().get(ORGANISATION).header("ETag"))
                .put(ORGANISATION)
                .then()
                .statusCode(200);
    }

    private void reads(Actor adviser, int status) {
        adviser.asking().get("/v1/applicants/" + amara.sub()).then().statusCode(status);
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/contacts")
                .then()
                .statusCode(status);
    }

    private void writes(Actor adviser, int status) {
        adviser.sending(Map.of("name", "Dr. Lee", "role", "IR_ATTENDING"))
                .queryParam("applicantId", amara.sub())
                .post("/v1/contacts")
                .then()
                .statusCode(status);
    }
}
