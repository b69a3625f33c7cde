package org.introducer.contacts.consent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.CaseloadCopies;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class CaseloadTest {

    private static final String DUE = "/v1/caseload/follow-ups/due";
    private static final String LETTERS = "/v1/caseload/letters";

    private final Actor adviser = Actor.with(Role.ADVISER);

    private Network client() {
        Network network = new Network(adviser.colleague(Role.APPLICANT));
        consent(network, adviser);
        return network;
    }

    private static void consent(Network client, Actor to) {
        client.owner()
                .sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + to.sub())
                .then()
                .statusCode(201);
    }

    private static String id(Network client) {
        return client.owner().asking().get("/v1/me").jsonPath().getString("applicantId");
    }

    private static String letter(Network client, String contact) {
        Response created = client.owner()
                .sending(Map.of("contactId", contact, "season", 2028, "tracks", List.of("IR")))
                .post("/v1/letters");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    private Response read(String path, Object... query) {
        return Network.with(adviser.asking(), query).get(path);
    }

    @Test
    @Tag("X26")
    void the_due_queue_of_a_caseload_is_one_ranked_queue_with_whose_contact_it_is() {
        Network amara = client();
        Network bela = client();
        String late = amara.contact("Priya Placeholder");
        amara.mail(late, 15);
        String open = bela.contact("Noah Namesake");
        bela.mail(open, 8);
        String stopped = bela.contact("Silent Sam");
        bela.mail(stopped, 20);
        bela.mail(stopped, 10);
        String kept = bela.contact(
                "Stern Stella",
                Map.of("programId", ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": true}")));
        bela.mail(kept, 9);
        read(DUE)
                .then()
                .statusCode(200)
                .body("items.contactId", contains(late, open))
                .body("items.applicantId", contains(id(amara), id(bela)))
                .body("items.urgency", contains("OVERDUE", "OPEN"))
                .body("withheld.contactId", contains(kept))
                .body("withheld.applicantId", contains(id(bela)))
                .body("withheld.rule", contains("NO_UNSOLICITED_MAIL"))
                .body("leftOut", empty());
        read(DUE, "filter", "applicantId==" + id(bela) + ";reason==FOLLOW_UP")
                .then()
                .body("items.contactId", contains(open));
        read(DUE, "filter", "applicantId!=" + id(bela)).then().statusCode(400);
        read(DUE, "filter", "aplicantId==" + id(bela)).then().statusCode(400);
        amara.owner().asking().get(DUE).then().statusCode(403);
    }

    @Test
    @Tag("X26")
    void who_did_not_consent_and_who_is_not_there_are_left_out_alike() {
        Network amara = client();
        Network refuses = new Network(adviser.colleague(Role.APPLICANT));
        consent(refuses, adviser.colleague(Role.ADVISER));
        Network elsewhere = Network.ofSomebody();
        for (Network one : List.of(amara, refuses, elsewhere)) {
            String contact = one.contact("Priya Placeholder");
            one.mail(contact, 8);
            letter(one, contact);
        }
        String nobody = UUID.randomUUID().toString();
        String named = String.join(",", id(amara), id(refuses), id(elsewhere), nobody);
        for (String path : List.of(DUE, LETTERS)) {
            read(path, "filter", "applicantId=in=(" + named + ")")
                    .then()
                    .statusCode(200)
                    .body("items.applicantId", contains(id(amara)))
                    .body("leftOut.applicantId", containsInAnyOrder(id(refuses), id(elsewhere), nobody))
                    .body("leftOut.reason.unique()", contains("NO_CONSENT"));
            read(path).then().body("items.applicantId", contains(id(amara))).body("leftOut", empty());
        }
        adviser.sending(Map.of("ids", List.of(named.split(","))))
                .post("/v1/applicants/batch-get")
                .then()
                .statusCode(200)
                .body("items", empty());
        amara.owner()
                .sending(Map.of("givenName", "Amara", "familyName", "Example", "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        adviser.sending(Map.of("ids", List.of(named.split(","))))
                .post("/v1/applicants/batch-get")
                .then()
                .body("items.id", contains(id(amara)));
        revoke(amara);
        for (String path : List.of(DUE, LETTERS)) {
            read(path).then().body("items", empty());
        }
        adviser.sending(Map.of("ids", List.of(named.split(","))))
                .post("/v1/applicants/batch-get")
                .then()
                .body("items", empty());
    }

    private void revoke(Network client) {
        String place = "/v1/applicants/me/consents/" + adviser.sub();
        client.owner()
                .asking()
                .header("If-Match", client.owner().asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
    }

    @Test
    @Tag("X26")
    void an_applicant_whom_the_platform_made_and_who_has_not_consented_is_named_as_left_out() {
        Actor platform = adviser.colleague(Role.INTEGRATION);
        Response made = platform.sending(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                UUID.randomUUID().toString(),
                                "profile",
                                Map.of("givenName", "Chidi", "familyName", "Invited", "zone", "Africa/Lagos")))))
                .post("/v1/applicants/batch");
        String invited = made.jsonPath().getString("items[0].value.id");
        for (String path : List.of(DUE, LETTERS)) {
            platform.asking().get(path).then().body("leftOut.applicantId", contains(invited));
            read(path).then().body("leftOut", empty());
        }
    }

    @Test
    @Tag("X26")
    void letters_of_a_caseload_are_a_list_as_any_other() {
        Network amara = client();
        Network bela = client();
        String first = letter(amara, amara.contact("Priya Placeholder"));
        String second = letter(bela, bela.contact("Priya Placeholder"));
        Response page = read(LETTERS, "limit", 1, "total", true);
        page.then().body("items.id", contains(first)).body("total", equalTo(2));
        read(LETTERS, "limit", 1, "cursor", page.jsonPath().getString("next"))
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
        read(LETTERS, "filter", "applicantId==" + id(bela) + ",season==2030")
                .then()
                .body("items.id", contains(second));
        read(LETTERS, "sort", "-createdAt").then().body("items.id", contains(second, first));
        amara.owner().asking().get(LETTERS).then().statusCode(403);
    }

    /** Every applicant is a copy of the first, so that 600 are made at once. */
    @Test
    @Tag("X26")
    void six_hundred_applicants_are_read_with_the_statements_of_one() throws SQLException {
        Network amara = client();
        UUID program = UUID.randomUUID();
        String contact = amara.contact("Priya Placeholder", Map.of("programId", program));
        amara.mail(contact, 8);
        letter(amara, contact);
        int forOne = statements(DUE);
        int lettersOfOne = statements(LETTERS);
        CaseloadCopies.of(id(amara), 599);
        int before = ProgramServiceStub.callsAbout(program);
        Statements.Counted<Response> page = Statements.during(() -> read(DUE, "limit", 200));
        page.answer().then().statusCode(200).body("items", hasSize(200));
        assertEquals(200, new TreeSet<>(page.answer().jsonPath().getList("items.applicantId")).size());
        assertEquals(before + 1, ProgramServiceStub.callsAbout(program), "remote calls for 200 applicants");
        assertTrue(page.statements() < 30, page.statements() + " statements, for one applicant " + forOne);
        Statements.Counted<Response> letters = Statements.during(() -> read(LETTERS, "limit", 200));
        letters.answer().then().body("items", hasSize(200));
        assertTrue(letters.statements() < 30, letters.statements() + " statements, for one applicant " + lettersOfOne);
        assertEquals(600, walk(DUE).size());
        assertEquals(600, walk(LETTERS).size());
    }

    private int statements(String path) {
        return Statements.during(() -> read(path, "limit", 200)).statements();
    }

    private TreeSet<String> walk(String path) {
        TreeSet<String> applicants = new TreeSet<>();
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null ? read(path, "limit", 200) : read(path, "limit", 200, "cursor", next);
            page.then().statusCode(200);
            JsonPath body = page.jsonPath();
            all.addAll(body.getList("items.applicantId", String.class));
            next = body.getString("next");
        } while (next != null);
        applicants.addAll(all);
        assertEquals(all.size(), applicants.size(), "each once");
        return applicants;
    }
}
