package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X27")
class ContactListTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String priya;

    @BeforeEach
    void know() {
        priya = network.contact(
                "Priya Placeholder",
                Map.of(
                        "institution",
                        "Mercy Hospital",
                        "emails",
                        List.of("pp@Example.org"),
                        "tags",
                        List.of("target program")));
        network.contact("Samuel 100% Sample", Map.of("institution", "County General"));
    }

    private ValidatableResponse list(Object... query) {
        return Network.with(amara.asking(), query).get("/v1/contacts").then().statusCode(200);
    }

    @Test
    void words_are_found_in_the_name_the_institution_and_the_e_mail_address() {
        list("q", "PLACEHOLDER").body("items.name", contains("Priya Placeholder"));
        list("q", "mercy priya").body("items.name", contains("Priya Placeholder"));
        list("q", "pp@example").body("items.name", contains("Priya Placeholder"));
        list("q", "county priya").body("items", empty());
        list("q", "0% s").body("items.name", contains("Samuel 100% Sample"));
        list("q", "r_ya").body("items", empty());
        list("q", " ").body("items", hasSize(2));
        list("q", "nobody").body("items", empty());
        list("q", "m*cy").body("items.name", contains("Priya Placeholder"));
        list("q", "e", "total", true).body("total", equalTo(2));
    }

    /** Many are found without the index, few with it. */
    @Test
    void words_that_many_contacts_have_are_found_as_those_of_few_are() throws SQLException {
        Actor colleague = amara.colleague(Role.APPLICANT);
        copies(amara, ContactWords.FEW + 1);
        copies(colleague, 3);
        copies(Actor.applicant(), 3);
        list("q", "wanjiru", "total", true)
                .body("total", equalTo(ContactWords.FEW + 1))
                .body("items", hasSize(50));
        list("q", "77 WANJIRU")
                .body(
                        "items.name",
                        containsInAnyOrder("Wanjiru 77", "Wanjiru 177", "Wanjiru 277", "Wanjiru 377", "Wanjiru 477"));
        String first = list("q", "wanjiru").extract().path("items[0].id");
        amara.asking()
                .header("If-Match", amara.asking().get("/v1/contacts/" + first).header("ETag"))
                .delete("/v1/contacts/" + first)
                .then()
                .statusCode(204);
        list("q", "wanjiru", "total", true)
                .body("total", equalTo(ContactWords.FEW))
                .body("items.id", not(hasItem(first)));
        Network.with(colleague.asking(), "q", "wanjiru")
                .get("/v1/contacts")
                .then()
                .body("items", hasSize(3));
    }

    private static void copies(Actor owner, int count) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into contacts (tenant_id, id, version, owner_id, name, role, kind, created_at)
                    select '%s', uuidv7(), 0, '%s', 'Wanjiru ' || n, 'OTHER', 'PERSON', now()
                    from generate_series(1, %d) n""".formatted(owner.tenant(), owner.sub(), count));
        }
    }

    @Test
    void words_go_with_the_filters_by_tag_and_by_the_presence_of_an_e_mail_address() {
        list("filter", "hasEmail==true").body("items.name", contains("Priya Placeholder"));
        list("filter", "hasEmail==false").body("items.name", contains("Samuel 100% Sample"));
        list("filter", "hasEmail==true;tags=='target program'", "q", "mercy")
                .body("items.name", contains("Priya Placeholder"));
        list("filter", "hasEmail==false", "q", "mercy").body("items", empty());
    }

    @Test
    void pages_of_a_search_go_on_with_the_same_words_only() {
        network.contact("Priya Second");
        String next = list("q", "priya", "limit", 1).extract().path("next");
        list("q", "priya", "limit", 1, "cursor", next).body("items.name", contains("Priya Second"));
        Network.with(amara.asking(), "q", "sample", "limit", 1, "cursor", next)
                .get("/v1/contacts")
                .then()
                .statusCode(400);
    }

    @Test
    void the_follow_up_state_stands_at_each_contact_in_as_many_statements_for_many_as_for_one() {
        network.mail(priya, 12);
        String expected = network.followUp(priya).path("state");
        list("q", "priya", "expand", "followUp")
                .body("items.followUp.state", contains(expected))
                .body("items[0].followUp.due", equalTo(network.followUp(priya).path("due")))
                .body("items[0].followUp.rule", equalTo(network.followUp(priya).path("rule")));
        list("q", "priya").body("items.followUp", everyItem(nullValue()));
        Statements.Counted<Response> one = Statements.during(() ->
                Network.with(amara.asking(), "q", "priya", "expand", "followUp").get("/v1/contacts"));
        one.answer().then().body("items", hasSize(1));
        for (int i = 0; i < 9; i++) {
            network.mail(network.contact("Priya " + i), 3);
        }
        Statements.Counted<Response> many = Statements.during(() ->
                Network.with(amara.asking(), "q", "priya", "expand", "followUp").get("/v1/contacts"));
        many.answer().then().body("items.followUp.state", hasSize(10));
        assertTrue(many.statements() <= one.statements() + 2, many.statements() + " statements, " + one.statements());
    }

    @Test
    void what_cannot_be_embedded_or_is_too_long_is_refused() {
        Network.with(amara.asking(), "expand", "letters")
                .get("/v1/contacts")
                .then()
                .statusCode(400);
        Network.with(amara.asking(), "q", "x".repeat(201))
                .get("/v1/contacts")
                .then()
                .statusCode(anyOf(is(400), is(422)));
    }

    @Test
    @Tag("X01")
    void nobody_finds_contacts_of_others() {
        Actor other = amara.colleague(Role.APPLICANT);
        Network.with(other.asking(), "q", "priya", "expand", "followUp")
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items", empty());
        Actor adviser = amara.colleague(Role.ADVISER);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        Network.with(adviser.asking(), "q", "priya", "expand", "followUp", "applicantId", amara.sub())
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.name", containsInAnyOrder("Priya Placeholder"))
                .body("items[0].followUp.state", equalTo("NONE"));
    }
}
