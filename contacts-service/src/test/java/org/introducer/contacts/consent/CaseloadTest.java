package org.introducer.contacts.consent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.contacts.Clients.consent;
import static org.introducer.contacts.Clients.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.CaseloadCopies;
import org.introducer.contacts.Clients;
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

    private final Clients clients = Clients.ofAnAdviser();
    private final Actor adviser = clients.adviser();

    private static String letter(Network client, String contact) {
        Response created = client.owner()
                .sending(Map.of("contactId", contact, "season", 2028, "tracks", List.of("IR")))
                .post("/v1/letters");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    @Test
    @Tag("X26")
    void the_due_queue_of_a_caseload_is_one_ranked_queue_with_whose_contact_it_is() {
        Network amara = clients.client();
        Network bela = clients.client();
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
        clients.read(DUE)
                .then()
                .statusCode(200)
                .body("items.contactId", contains(late, open))
                .body("items.applicantId", contains(id(amara), id(bela)))
                .body("items.urgency", contains("OVERDUE", "OPEN"))
                .body("withheld.contactId", contains(kept))
                .body("withheld.applicantId", contains(id(bela)))
                .body("withheld.rule", contains("NO_UNSOLICITED_MAIL"))
                .body("leftOut", empty());
        clients.read(DUE, "filter", "applicantId==" + id(bela) + ";reason==FOLLOW_UP")
                .then()
                .body("items.contactId", contains(open));
        clients.read(DUE, "filter", "applicantId!=" + id(bela)).then().statusCode(400);
        clients.read(DUE, "filter", "aplicantId==" + id(bela)).then().statusCode(400);
        amara.owner().asking().get(DUE).then().statusCode(403);
    }

    @Test
    @Tag("X26")
    void who_did_not_consent_and_who_is_not_there_are_left_out_alike() {
        Network amara = clients.client();
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
            clients.read(path, "filter", "applicantId=in=(" + named + ")")
                    .then()
                    .statusCode(200)
                    .body("items.applicantId", contains(id(amara)))
                    .body("leftOut.applicantId", containsInAnyOrder(id(refuses), id(elsewhere), nobody))
                    .body("leftOut.reason.unique()", contains("NO_CONSENT"));
            clients.read(path)
                    .then()
                    .body("items.applicantId", contains(id(amara)))
                    .body("leftOut", empty());
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
        clients.revoke(amara);
        for (String path : List.of(DUE, LETTERS)) {
            clients.read(path).then().body("items", empty());
        }
        adviser.sending(Map.of("ids", List.of(named.split(","))))
                .post("/v1/applicants/batch-get")
                .then()
                .body("items", empty());
    }

    @Test
    @Tag("X26")
    void an_applicant_whom_the_platform_made_and_who_has_not_consented_is_named_as_left_out() {
        Actor platform = adviser.colleague(Role.INTEGRATION);
        String invited = new Clients(platform).invite();
        for (String path : List.of(DUE, LETTERS)) {
            platform.asking().get(path).then().body("leftOut.applicantId", contains(invited));
            clients.read(path).then().body("leftOut", empty());
        }
    }

    @Test
    @Tag("X26")
    void letters_of_a_caseload_are_a_list_as_any_other() {
        Network amara = clients.client();
        Network bela = clients.client();
        String first = letter(amara, amara.contact("Priya Placeholder"));
        String second = letter(bela, bela.contact("Priya Placeholder"));
        Response page = clients.read(LETTERS, "limit", 1, "total", true);
        page.then().body("items.id", contains(first)).body("total", equalTo(2));
        clients.read(LETTERS, "limit", 1, "cursor", page.jsonPath().getString("next"))
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
        clients.read(LETTERS, "filter", "applicantId==" + id(bela) + ",season==2030")
                .then()
                .body("items.id", contains(second));
        clients.read(LETTERS, "sort", "-createdAt").then().body("items.id", contains(second, first));
        amara.owner().asking().get(LETTERS).then().statusCode(403);
    }

    /** Every applicant is a copy of the first, so that 600 are made at once. */
    @Test
    @Tag("X26")
    void six_hundred_applicants_are_read_with_the_statements_of_one() throws SQLException {
        Network amara = clients.client();
        UUID program = UUID.randomUUID();
        String contact = amara.contact("Priya Placeholder", Map.of("programId", program));
        amara.mail(contact, 8);
        letter(amara, contact);
        int forOne = statements(DUE);
        int lettersOfOne = statements(LETTERS);
        CaseloadCopies.of(id(amara), 599);
        int before = ProgramServiceStub.callsAbout(program);
        Statements.Counted<Response> page = Statements.during(() -> clients.read(DUE, "limit", 200));
        page.answer().then().statusCode(200).body("items", hasSize(200));
        assertEquals(200, new TreeSet<>(page.answer().jsonPath().getList("items.applicantId")).size());
        assertEquals(before + 1, ProgramServiceStub.callsAbout(program), "remote calls for 200 applicants");
        assertTrue(page.statements() < 30, page.statements() + " statements, for one applicant " + forOne);
        Statements.Counted<Response> letters = Statements.during(() -> clients.read(LETTERS, "limit", 200));
        letters.answer().then().body("items", hasSize(200));
        assertTrue(letters.statements() < 30, letters.statements() + " statements, for one applicant " + lettersOfOne);
        assertEquals(600, walk(DUE).size());
        assertEquals(600, walk(LETTERS).size());
    }

    private int statements(String path) {
        return Statements.during(() -> clients.read(path, "limit", 200)).statements();
    }

    private TreeSet<String> walk(String path) {
        List<String> all = clients.walk(path);
        TreeSet<String> applicants = new TreeSet<>(all);
        assertEquals(all.size(), applicants.size(), "each once");
        return applicants;
    }
}
