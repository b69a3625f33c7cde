package org.introducer.contacts.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.local.identity.Role;
import org.introducer.platform.access.ConsentQuestions;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.platform.remote.SignedClaims;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X10")
class ConsentQuestionTest {

    private static final String HERE = "contacts-service";

    @Inject
    ConsentQuestions questions;

    @Inject
    SignedOrders orders;

    private final Actor amara = Actor.applicant();
    private final Actor adviser = amara.colleague(Role.ADVISER);

    @Test
    void a_service_learns_who_consents_now_to_the_one_it_names() {
        asked(question(adviser, "adviser")).then().statusCode(200).body("consents", empty());
        String consent = "/v1/applicants/me/consents/" + adviser.sub();
        Response given =
                amara.sending(Map.of("scope", "READ", "textVersion", "1")).put(consent);
        asked(question(adviser, "adviser"))
                .then()
                .statusCode(200)
                .body("consents.applicantId", contains(amara.sub().toString()));
        asked(question(amara.colleague(Role.ADVISER), "adviser")).then().body("consents", empty());
        asked(question(new Actor(adviser.sub(), UUID.randomUUID(), Set.of(), null), "adviser"))
                .then()
                .body("consents", empty());
        asked(question(adviser, "mentor")).then().statusCode(200).body("consents", empty());
        amara.asking()
                .header("If-Match", given.header("ETag"))
                .delete(consent)
                .then()
                .statusCode(204);
        asked(question(adviser, "adviser")).then().statusCode(200).body("consents", empty());
    }

    @Test
    void what_is_not_such_a_question_for_this_service_is_401() {
        given().get("/v1/consent-questions").then().statusCode(401);
        asked("x.y.z").then().statusCode(401);
        asked(questions.signed(identity(adviser, "adviser"), "program-service"))
                .then()
                .statusCode(401);
        Person person = new Person(amara.tenant(), amara.sub(), amara.sub());
        asked(orders.signed(new ErasureOrder(UUID.randomUUID(), person), HERE))
                .then()
                .statusCode(401);
        String question = question(adviser, "adviser");
        asked(question.substring(0, question.length() - 2) + "AA").then().statusCode(401);
    }

    private String question(Actor about, String role) {
        return questions.signed(identity(about, role), HERE);
    }

    private static Identity identity(Actor about, String role) {
        return new Identity(about.sub(), about.tenant(), about.sub(), Set.of(role));
    }

    private static Response asked(String question) {
        return given().header(SignedClaims.HEADER, question).get("/v1/consent-questions");
    }
}
