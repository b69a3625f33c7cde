package org.introducer.mentorship.personal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.testing.Actor;
import org.introducer.testing.StoredText;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("X12")
class PersonalDataTest {

    @Inject
    SignedOrders orders;

    private final Round round = new Round();
    private final String seed = seed();
    private final String theirs = seed();

    @Test
    void the_export_has_what_the_caller_is_as_mentee() {
        Person amara = matched();
        Response export = amara.actor().asking().get("/v1/export");
        export.then()
                .statusCode(200)
                .body("tables.mentees.id", equalTo(List.of(amara.id())))
                .body("tables.mentees.name", equalTo(List.of(seed)))
                .body("tables.menteeEnrolments.menteeId", equalTo(List.of(amara.id())))
                .body("tables.mentorships.menteeId", equalTo(List.of(amara.id())))
                .body("tables.sessionNotes.text", equalTo(List.of(seed)))
                .body("tables.runPairs.menteeId", equalTo(List.of(amara.id())));
        assertFalse(export.asString().contains(theirs), "of somebody else");
    }

    @Test
    void the_export_has_what_the_caller_is_as_mentor() {
        Person mentor = round.mentor(Map.of("name", seed), Map.of());
        round.mentor(Map.of("name", theirs), Map.of());
        mentor.actor()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("tables.mentors.name", equalTo(List.of(seed)))
                .body("tables.mentorEnrolments.mentorId", equalTo(List.of(mentor.id())));
    }

    @Test
    void an_order_erases_a_mentee_and_results_of_others_stay() throws SQLException {
        Person amara = matched();
        assertTrue(
                left(seed).containsAll(Set.of("mentees", "run_inputs", "session_notes")),
                left(seed).toString());
        Set<String> before = left(theirs);
        String run = "/v1/runs/" + runOf(amara);
        Map<String, String> pairs = new HashMap<>(round.pairs(run));

        carriedOut(amara.actor())
                .then()
                .statusCode(200)
                .body("deleted.mentees", equalTo(1))
                .body("deleted.mentorships", equalTo(1))
                .body("deleted.session_notes", equalTo(1))
                .body("changed.table", hasItem("run_inputs"))
                .body("kept.table", hasItems("run_pairs", "audit_entries"));

        assertEquals(Set.of(), left(seed));
        assertEquals(before, left(theirs));
        assertEquals(pairs, round.pairs(run));
        round.admin.asking().get("/v1/mentees/" + amara.id()).then().statusCode(404);
        round.admin
                .asking()
                .get(run + "/inputs")
                .then()
                .statusCode(200)
                .body("mentees.find { it.id == '" + amara.id() + "' }.goals", equalTo(List.of()))
                .body("mentees.find { it.id != '" + amara.id() + "' }.goals", not(equalTo(List.of())));
    }

    @Test
    void a_concern_that_somebody_else_reported_stays() {
        Person amara = round.mentee();
        Person mentor = round.mentor();
        String mentorship = round.mentorship(amara, mentor);
        Response concern = mentor.actor()
                .sending(Map.of("text", "was rude", "codeOfConduct", "2027-1"))
                .post(mentorship + "/concerns");
        concern.then().statusCode(201);
        carriedOut(amara.actor()).then().statusCode(200).body("kept.table", hasItem("concerns"));
        round.admin.asking().get("/v1/concerns").then().statusCode(200).body("items.text", hasItem("was rude"));
    }

    /** A mentee with texts everywhere, beside another one, matched and met. */
    private Person matched() {
        Person mentor = round.mentor();
        Person second = round.mentor();
        Person amara = round.mentee(
                Map.of("name", seed, "goals", List.of(seed), "institution", seed),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
        round.mentee(
                Map.of("name", theirs, "goals", List.of(theirs), "institution", theirs),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(second.id())))));
        String run = round.published();
        Response mentorships = amara.actor().asking().get("/v1/mentorships");
        String mentorship = "/v1/mentorships/" + mentorships.path("items[0].id");
        for (Person side : List.of(amara, mentor)) {
            side.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        }
        Response session = amara.actor()
                .sending(Map.of("startsAt", "2027-09-10T15:00:00Z", "minutes", 30))
                .post(mentorship + "/sessions");
        session.then().statusCode(201);
        amara.actor()
                .sending(Map.of("text", seed))
                .post(mentorship + "/sessions/" + session.path("id") + "/notes")
                .then()
                .statusCode(201);
        assertTrue(run.startsWith("/v1/runs/"));
        return amara;
    }

    private String runOf(Person mentee) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                var rows = database.createStatement()
                        .executeQuery("select run_id from run_pairs where mentee_id = '" + mentee.id() + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Response carriedOut(Actor actor) {
        ErasureOrder order = new ErasureOrder(
                UUID.randomUUID(),
                new org.introducer.platform.personal.Person(actor.tenant(), actor.sub(), actor.sub()));
        return given().header(SignedOrders.HEADER, orders.signed(order, "mentorship-service"))
                .put("/v1/erasure-orders/" + order.id());
    }

    private static Set<String> left(String text) throws SQLException {
        try (Connection database = TestDatabase.asOwner()) {
            return StoredText.tablesWith(text, database);
        }
    }

    private static String seed() {
        return "seed" + UUID.randomUUID().toString().replace("-", "");
    }
}
