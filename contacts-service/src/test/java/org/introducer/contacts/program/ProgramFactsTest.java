package org.introducer.contacts.program;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ContactsTest
class ProgramFactsTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    /** The breaker remembers the last ten calls, other tests' too: none of the outages made here may be left among them. */
    @AfterEach
    void let_the_breaker_forget() {
        for (int i = 0; i < 10; i++) {
            await().atMost(20, SECONDS)
                    .until(
                            () -> amara.sending(at(UUID.randomUUID()))
                                    .post("/v1/contacts")
                                    .statusCode(),
                            equalTo(201));
        }
    }

    private Map<String, Object> at(UUID program) {
        return Map.of("name", "Priya", "role", "IR_ATTENDING", "programId", program.toString());
    }

    @Test
    @Tag("C01")
    void a_contact_names_a_program_that_exists() {
        UUID known = UUID.randomUUID();
        amara.sending(at(known))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .body("programId", equalTo(known.toString()));
        amara.sending(at(ProgramServiceStub.unknownProgram()))
                .post("/v1/contacts")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:program-unknown"))
                .body("errors.pointer", contains("/programId"));
        amara.sending(at(ProgramServiceStub.unreachableProgram()))
                .post("/v1/contacts")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        amara.asking().get("/v1/contacts").then().body("items.programId", contains(known.toString()));
    }

    static Stream<ResponseDefinitionBuilder> unreadable() {
        return Stream.of(
                okJson("null"),
                okJson("{}"),
                okJson("{\"items\": [null]}"),
                okJson("{\"items\": [{}]}"),
                okJson("{\"items\": ["),
                aResponse().withStatus(204),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>Log in first</html>"),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    @Tag("C01")
    void an_answer_that_cannot_be_read_says_nothing_of_a_program(ResponseDefinitionBuilder answer) {
        amara.sending(at(ProgramServiceStub.program(answer)))
                .post("/v1/contacts")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:introducer:problem:neighbour-unavailable"));
        amara.asking().get("/v1/contacts").then().body("items", empty());
    }

    @Test
    @Tag("C06")
    void what_a_program_says_of_itself_beats_every_permission_and_is_asked_for_in_one_call() {
        UUID silent = ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": true}");
        String priya = network.contact("Priya", Map.of("programId", silent.toString()));
        network.check(priya, Map.of("purpose", "ASK"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("NO_UNSOLICITED_MAIL"))
                .body("unavailable", empty());
        network.mail(priya, 8);
        int before = ProgramServiceStub.callsAbout(silent);
        network.due()
                .then()
                .body("items", empty())
                .body("withheld.contactId", contains(priya))
                .body("withheld.rule", contains("NO_UNSOLICITED_MAIL"));
        assertEquals(before + 1, ProgramServiceStub.callsAbout(silent));
    }

    @Test
    @Tag("C06")
    void a_program_service_that_is_away_is_named_and_forbids_nothing() {
        UUID program = UUID.randomUUID();
        String priya = network.contact("Priya", Map.of("programId", program.toString()));
        ProgramServiceStub.becomesUnreachable(program);
        network.check(priya, Map.of("purpose", "ASK"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("ALLOW"))
                .body("unavailable", equalTo(List.of("program-service")));
    }
}
