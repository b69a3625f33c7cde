package org.introducer.contacts.caseload;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.contacts.Clients.id;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.Clients;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class DashboardTest {

    private static final String DASHBOARD = "/v1/caseload/dashboard";

    private final Clients clients = Clients.ofAnAdviser();
    private final Actor adviser = clients.adviser();

    /** As if the consents to the adviser had been given long ago. */
    private void longAgo() throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("update consents set given_at = given_at - interval '90 days' where grantee = '"
                    + adviser.sub() + "'");
        }
    }

    private Response get(String path) {
        return adviser.asking().urlEncodingEnabled(false).get(path);
    }

    private static void promised(Network client, String contact, String by, int dueInDays) {
        client.record(
                        contact,
                        20,
                        Map.of(
                                "kind",
                                "CALL",
                                "direction",
                                "MUTUAL",
                                "outcome",
                                "talked",
                                "promises",
                                List.of(Map.of(
                                        "owner",
                                        by,
                                        "what",
                                        "send it",
                                        "due",
                                        Network.today().plusDays(dueInDays).toString()))))
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("X18")
    void every_number_of_the_dashboard_is_the_length_of_the_list_behind_it() throws SQLException {
        Network busy = clients.client();
        String priya = busy.contact("Priya Placeholder");
        busy.mail(priya, 15);
        String noah = busy.contact("Noah Namesake");
        promised(busy, noah, "ME", -3);
        promised(busy, busy.contact("Third Thea"), "THEM", -2);
        promised(busy, busy.contact("Later Lena"), "ME", 5);
        Network idle = clients.client();
        idle.mail(idle.contact("Priya Placeholder"), 60);
        Network fresh = clients.client();
        longAgo();
        Network late = clients.client();
        Response dashboard = get(DASHBOARD);
        dashboard
                .then()
                .statusCode(200)
                .body("applicants.count", equalTo(4))
                .body("awaitingConsent.count", equalTo(0))
                .body("stuck.count", equalTo(2))
                .body("stuck.rule", containsString("28 days"))
                .body("overdueFollowUps.count", equalTo(1))
                .body("overdueFollowUps.applicants", equalTo(1))
                .body("promisesOverdueByMe.count", equalTo(1))
                .body("promisesOverdueByThem.count", equalTo(1));
        for (String figure :
                List.of("applicants", "stuck", "overdueFollowUps", "promisesOverdueByMe", "promisesOverdueByThem")) {
            get(dashboard.jsonPath().getString(figure + ".list"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(dashboard.jsonPath().getInt(figure + ".count")));
        }
        get(dashboard.jsonPath().getString("stuck.list"))
                .then()
                .body("items.applicantId", containsInAnyOrder(id(idle), id(fresh)));
        get(dashboard.jsonPath().getString("promisesOverdueByMe.list"))
                .then()
                .body("items.applicantId", contains(id(busy)));
        get("/v1/caseload/applicants?filter=applicantId==" + id(late)).then().body("items.stuck", contains(false));
        busy.owner().asking().get(DASHBOARD).then().statusCode(403);
    }

    @Test
    @Tag("X18")
    void applicants_of_a_caseload_are_paged_and_filtered() {
        Network amara = clients.client();
        Network bela = clients.client();
        Network refuses = new Network(adviser.colleague(Role.APPLICANT));
        refuses.contact("Priya Placeholder");
        Response first = get("/v1/caseload/applicants?limit=1");
        first.then().statusCode(200).body("items", hasSize(1));
        get("/v1/caseload/applicants?limit=1&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        String nobody = UUID.randomUUID().toString();
        get("/v1/caseload/applicants?filter=applicantId=in=(%s,%s,%s)".formatted(id(amara), id(refuses), nobody))
                .then()
                .body("items.applicantId", contains(id(amara)))
                .body("leftOut.applicantId", containsInAnyOrder(id(refuses), nobody))
                .body("leftOut.reason.unique()", contains("NO_CONSENT"));
        get("/v1/caseload/commitments?filter=applicantId=in=(%s,%s)".formatted(id(bela), nobody))
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("leftOut.applicantId", contains(nobody));
        get("/v1/caseload/applicants?filter=stucc==true").then().statusCode(400);
    }

    @Test
    @Tag("X18")
    void a_platform_sees_how_many_have_not_consented_yet() {
        Actor platform = adviser.colleague(Role.INTEGRATION);
        platform.sending(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                UUID.randomUUID().toString(),
                                "profile",
                                Map.of("givenName", "Chidi", "familyName", "Invited", "zone", "Africa/Lagos")))))
                .post("/v1/applicants/batch");
        platform.asking()
                .get(DASHBOARD)
                .then()
                .body("awaitingConsent.count", equalTo(1))
                .body("applicants.count", equalTo(0));
    }

    @Test
    @Tag("X18")
    void a_dashboard_asks_the_database_as_often_for_many_as_for_one() {
        for (int i = 0; i < 25; i++) {
            clients.client();
        }
        Statements.Counted<Response> counted = Statements.during(() -> get(DASHBOARD));
        counted.answer().then().body("applicants.count", equalTo(25));
        assertTrue(counted.statements() < 20, counted.statements() + " statements");
    }
}
