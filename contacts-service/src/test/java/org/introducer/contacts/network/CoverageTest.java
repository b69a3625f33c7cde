package org.introducer.contacts.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C26")
class CoverageTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final String mercy = UUID.randomUUID().toString();
    private final String county = UUID.randomUUID().toString();

    private String at(String program, String name, String role) {
        return network.contact(name, Map.of("programId", program, "role", role));
    }

    private static Response ask(Actor actor, Object... programs) {
        return actor.sending(Map.of("programIds", List.of(programs))).post("/v1/network/coverage");
    }

    @Test
    void each_program_is_told_with_who_knows_the_applicant_by_role_and_by_how_long_ago() {
        network.answer(at(mercy, "Priya", "IR_ATTENDING"), 10, "POSITIVE");
        network.record(at(mercy, "Sam", "RESIDENT"), 200, Map.of("kind", "MEETING"))
                .then()
                .statusCode(201);
        network.answer(at(mercy, "Kim", "RESIDENT"), 500, "NOT_NOW");
        at(mercy, "Never", "RESIDENT");
        network.mail(at(county, "Silent", "PROGRAM_DIRECTOR"), 20);
        String nobody = UUID.randomUUID().toString();
        ask(amara, county, mercy, nobody, mercy)
                .then()
                .statusCode(200)
                .body("uncovered", contains(county, nobody))
                .body("items.programId", contains(county, mercy, nobody))
                .body("items.covered", contains(false, true, false))
                .body("items.people", contains(1, 4, 0))
                .body("items.warm", contains(0, 3, 0))
                .body("items[0].lastReactedAt", nullValue())
                .body("items[1].byRole.role", contains("IR_ATTENDING", "RESIDENT"))
                .body("items[1].byRole.people", contains(1, 3))
                .body("items[1].byRole.warm", contains(1, 2))
                .body("items[1].recency.within90Days", equalTo(1))
                .body("items[1].recency.withinYear", equalTo(1))
                .body("items[1].recency.older", equalTo(1))
                .body("items[1].recency.never", equalTo(1));
    }

    @Test
    void a_person_counts_once_and_an_office_a_decline_and_do_not_contact_do_not() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097", "programId", mercy));
        String one = network.contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "OTHER"));
        amara.sending(noah).post("/v1/contacts?allowDuplicate=true").then().statusCode(201);
        network.answer(one, 2, "POSITIVE");
        network.answer(network.contact("Office", Map.of("programId", mercy, "kind", "OFFICE")), 2, "POSITIVE");
        ask(amara, mercy).then().body("items.people", contains(1)).body("items.warm", contains(1));
        network.answer(at(county, "No", "FELLOW"), 2, "DECLINE");
        ask(amara, county).then().body("items.people", contains(1)).body("items.warm", contains(0));
        amara.sending(Map.of("reason", "asked me")).put("/v1/contacts/" + one + "/do-not-contact");
        ask(amara, mercy).then().body("items.people", contains(0)).body("uncovered", contains(mercy));
    }

    @Test
    void work_in_common_makes_an_acquaintance_without_a_date() {
        String priya = at(mercy, "Priya", "IR_ATTENDING");
        network.sharesWork(priya, "CO_AUTHOR");
        ask(amara, mercy)
                .then()
                .body("items.covered", contains(true))
                .body("items[0].lastReactedAt", nullValue())
                .body("items[0].recency.never", equalTo(1));
    }

    @Test
    @Tag("X01")
    void strangers_see_nothing_and_a_thousand_programs_can_be_asked_about() {
        network.answer(at(mercy, "Priya", "IR_ATTENDING"), 10, "POSITIVE");
        ask(amara.colleague(Role.APPLICANT), mercy).then().body("items.people", contains(0));
        ask(amara, Collections.nCopies(1000, mercy).toArray())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        ask(amara, Collections.nCopies(1001, mercy).toArray()).then().statusCode(422);
        ask(amara).then().statusCode(422);
    }
}
