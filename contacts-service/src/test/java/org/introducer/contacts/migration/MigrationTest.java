package org.introducer.contacts.migration;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What earlier versions stored means the same to this one. */
@QuarkusTest
@QuarkusTestResource(
        value = EarlierDatabase.class,
        initArgs = @ResourceArg(name = "database", value = "CONTACTS"),
        restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ProgramServiceStub.class, restrictToAnnotatedClass = true)
@Tag("R21")
class MigrationTest {

    private final Actor amara = new Actor(
            UUID.fromString("00000000-0000-7000-8000-00000000000b"),
            UUID.fromString("00000000-0000-7000-8000-00000000000a"),
            Set.of(Role.APPLICANT),
            null);
    private final Network network = new Network(amara);

    private static String person(int number) {
        return "00000000-0000-7000-8000-0000000001%02d".formatted(number);
    }

    private static String place(int number) {
        return "/v1/imports/00000000-0000-7000-8000-00000000040" + number;
    }

    private void is(int number, String state) {
        network.followUp(person(number)).then().statusCode(200).body("state", equalTo(state));
    }

    @Test
    @Tag("C04")
    void a_silence_is_of_the_person_along_a_chain_of_keys_and_not_of_who_shares_the_mailbox() {
        for (int number : List.of(1, 2, 3)) {
            is(number, "STOP");
            network.check(person(number), Map.of())
                    .then()
                    .body("decision", equalTo("STOP"))
                    .body("rule", equalTo("SECOND_UNANSWERED"));
        }
        is(4, "NONE");
        is(7, "WAITING");
        network.check(person(4), Map.of()).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    @Tag("C12")
    void do_not_contact_holds_also_for_somebody_who_was_deleted_and_comes_back() {
        is(5, "DO_NOT_CONTACT");
        String again = network.contact("Somebody Back", Map.of("emails", List.of("Gone@example.org")));
        network.followUp(again).then().body("state", equalTo("DO_NOT_CONTACT"));
        amara.asking()
                .get("/v1/contacts/" + again + "/do-not-contact")
                .then()
                .statusCode(200)
                .body("reason", equalTo("asked not to"));
    }

    @Test
    @Tag("C18")
    void an_import_that_was_applied_is_shown_and_reverted() {
        amara.asking()
                .get(place(1))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("source", equalTo("CSV"))
                .body("counts.create", equalTo(1))
                .body("appliedAt", notNullValue())
                .body("columns.column", contains("Full Name", "Shoe size"))
                .body("columns[0].field", equalTo("name"));
        amara.asking().post(place(1) + "/revert").then().statusCode(202);
        becomes(place(1), "REVERTED");
        amara.asking().get(place(1)).then().body("counts.reverted", equalTo(1));
        amara.asking().get("/v1/contacts/" + person(8)).then().statusCode(404);
    }

    @Test
    @Tag("C17")
    void a_preview_that_waited_is_confirmed_and_a_failure_is_still_one() {
        amara.asking()
                .get(place(2))
                .then()
                .body("state", equalTo("PREVIEWED"))
                .body("appliedAt", nullValue())
                .body("counts.create", equalTo(1));
        amara.asking().post(place(2) + "/confirm").then().statusCode(202);
        becomes(place(2), "DONE");
        amara.asking()
                .get("/v1/contacts/" + person(9))
                .then()
                .statusCode(200)
                .body("name", equalTo("Still Waiting"))
                .body("emails", contains("still@example.org"));
        amara.asking()
                .get(place(3))
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("errors", hasSize(1))
                .body("counts", nullValue());
        amara.asking().post(place(3) + "/revert").then().statusCode(409);
    }

    private void becomes(String place, String state) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> amara.asking().get(place).then().body("state", equalTo(state)));
    }
}
