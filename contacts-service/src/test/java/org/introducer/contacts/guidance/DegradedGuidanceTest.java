package org.introducer.contacts.guidance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neighbours that are down, slow, or answer what nobody can read. */
@ContactsTest
@Tag("X16")
@Tag("X17")
class DegradedGuidanceTest {

    private static final List<String> OF_PROGRAMS = List.of("NETWORK", "VISA", "PROGRAMS");

    /** Calls that a circuit breaker remembers. */
    private static final int WINDOW = 10;

    private final Actor amara = Actor.applicant();
    private final String me = "/v1/applicants/" + amara.sub();

    @Inject
    Neighbours neighbours;

    /** Fills the windows of the circuit breakers with answers, so that each outage, and each test after these, meets closed ones. */
    @BeforeEach
    @AfterEach
    void calm() {
        for (String service : List.of("program-service", "mentorship-service")) {
            Neighbour neighbour = neighbours.named(service);
            await().pollDelay(Duration.ZERO).ignoreExceptions().until(() -> neighbour.ask(() -> true));
            for (int i = 0; i < WINDOW; i++) {
                neighbour.ask(() -> true);
            }
        }
    }

    private ValidatableResponse readiness() {
        return amara.asking().get(me + "/readiness").then().statusCode(200);
    }

    private ValidatableResponse actions() {
        return amara.asking().get(me + "/next-actions").then().statusCode(200);
    }

    static Stream<ResponseDefinitionBuilder> outages() {
        return Stream.of(
                serviceUnavailable(),
                aResponse().withStatus(500).withBody("<html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>Log in first</html>"),
                okJson("{\"programs\": ["),
                okJson("[]"),
                okJson("null"),
                okJson("{}"),
                okJson("{\"programs\": [{}], \"steps\": [], \"mentorships\": [{}], \"requests\": []}"),
                aResponse().withStatus(204),
                notFound());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void without_program_service_its_parts_are_unknown_and_named(ResponseDefinitionBuilder outage) {
        ProgramServiceStub.saysOfSeason(amara.sub(), outage);
        readiness()
                .body("unavailable.part", equalTo(OF_PROGRAMS))
                .body("unavailable.service.unique()", contains("program-service"))
                .body("parts.find { it.part == 'VISA' }.state", equalTo("UNKNOWN"))
                .body("parts.find { it.part == 'VISA' }.ready", empty())
                .body("parts.find { it.part == 'VISA' }.unknown.code", contains("UNAVAILABLE"))
                .body("parts.find { it.part == 'PROGRAMS' }.state", equalTo("UNKNOWN"))
                .body("parts.find { it.part == 'MENTORS' }.missing.code", contains("MENTEE_PROFILE"));
        actions()
                .body("unavailable.facts", contains("PROGRAMS"))
                .body("unavailable.service", contains("program-service"))
                .body("actions.kind", hasItem("REACH_MILESTONE"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void without_mentorship_service_its_part_is_unknown_and_named(ResponseDefinitionBuilder outage) {
        MentorshipServiceStub.says(amara.sub(), outage);
        readiness()
                .body("unavailable.part", contains("MENTORS"))
                .body("unavailable.service", contains("mentorship-service"))
                .body("parts.find { it.part == 'MENTORS' }.state", equalTo("UNKNOWN"))
                .body("parts.find { it.part == 'MENTORS' }.unknown.code", contains("UNAVAILABLE"))
                .body("parts.find { it.part == 'VISA' }.missing.code", contains("TARGETS"));
        actions()
                .body("unavailable.facts", contains("MENTORING"))
                .body("unavailable.service", contains("mentorship-service"));
    }

    @Test
    void two_slow_services_are_waited_for_at_the_same_time_and_not_for_ever() {
        ResponseDefinitionBuilder slow = okJson("{}").withFixedDelay(20_000);
        ProgramServiceStub.saysOfSeason(amara.sub(), slow);
        MentorshipServiceStub.says(amara.sub(), slow);
        long start = System.nanoTime();
        readiness().body("unavailable.service.unique()", contains("program-service", "mentorship-service"));
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(6)));
    }

    @Test
    void nothing_of_a_degraded_answer_is_kept() {
        MentorshipServiceStub.says(amara.sub(), serviceUnavailable());
        String etag = readiness()
                .body("unavailable.part", contains("MENTORS"))
                .extract()
                .header("ETag");
        UUID mentorship = UUID.randomUUID();
        Stubbed.mentee(amara.sub(), mentorship, UUID.randomUUID(), "2026-01-05T11:00:00Z");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> readiness()
                        .body("unavailable", empty())
                        .body(
                                "parts.find { it.part == 'MENTORS' }.missing.find { it.code == 'SESSIONS_TO_REPORT' }.ids",
                                contains(mentorship.toString())));
        amara.asking()
                .header("If-None-Match", etag)
                .get(me + "/readiness")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_due_to_people_without_a_program_is_proposed_without_both_services() {
        Network network = new Network(amara);
        network.mail(network.contact("Priya"), 8);
        ProgramServiceStub.saysOfSeason(amara.sub(), serviceUnavailable());
        MentorshipServiceStub.says(amara.sub(), serviceUnavailable());
        actions()
                .body("actions.kind", hasItem("FOLLOW_UP"))
                .body("withheld.kind", not(hasItem("FOLLOW_UP")))
                .body("unavailable.facts", contains("PROGRAMS", "MENTORING"));
        assertEquals(
                1,
                actions()
                        .extract()
                        .jsonPath()
                        .getList("actions.findAll { it.kind == 'FOLLOW_UP' }")
                        .size());
    }

    private Actor adviser() {
        Actor adviser = amara.colleague(Role.ADVISER);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        return adviser;
    }

    private static ValidatableResponse caseload(Actor adviser) {
        return adviser.asking().get("/v1/caseload/readiness").then().statusCode(200);
    }

    static Stream<ResponseDefinitionBuilder> outagesWithMany() {
        return Stream.of(serviceUnavailable(), okJson("{}"), okJson("{\"items\": [{}]}"));
    }

    @ParameterizedTest
    @MethodSource("outagesWithMany")
    @Tag("X26")
    void a_caseload_is_read_without_a_service_and_its_parts_are_ready_for_nobody(ResponseDefinitionBuilder outage) {
        Actor adviser = adviser();
        ProgramServiceStub.saysOfSeasonsTo(adviser, outage);
        caseload(adviser)
                .body("unavailable.part", equalTo(OF_PROGRAMS))
                .body("unavailable.service.unique()", contains("program-service"))
                .body("items[0].parts.find { it.part == 'VISA' }.state", equalTo("UNKNOWN"))
                .body("items[0].parts.find { it.part == 'VISA' }.first.code", equalTo("UNAVAILABLE"))
                .body("items[0].parts.find { it.part == 'PROGRAMS' }.state", equalTo("UNKNOWN"))
                .body("items[0].parts.find { it.part == 'NETWORK' }.unknown", equalTo(1))
                .body("items[0].parts.find { it.part == 'MENTORS' }.first.code", equalTo("ACTIVE_MENTORSHIPS"));
        ProgramServiceStub.saysOfSeasonsTo(adviser, ProgramServiceStub.seasons(""));
        MentorshipServiceStub.saysOfManyTo(adviser, outage);
        caseload(adviser)
                .body("unavailable.part", contains("MENTORS"))
                .body("unavailable.service", contains("mentorship-service"))
                .body("items[0].parts.find { it.part == 'MENTORS' }.state", equalTo("UNKNOWN"))
                .body("items[0].parts.find { it.part == 'MENTORS' }.first.code", equalTo("UNAVAILABLE"))
                .body("items[0].parts.find { it.part == 'VISA' }.first.code", equalTo("TARGETS"));
    }

    @Test
    @Tag("X26")
    void a_caseload_waits_for_two_slow_services_at_the_same_time_and_not_for_ever() {
        Actor adviser = adviser();
        ResponseDefinitionBuilder slow = okJson("{}").withFixedDelay(20_000);
        ProgramServiceStub.saysOfSeasonsTo(adviser, slow);
        MentorshipServiceStub.saysOfManyTo(adviser, slow);
        long start = System.nanoTime();
        caseload(adviser).body("unavailable.service.unique()", contains("program-service", "mentorship-service"));
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(6)));
    }
}
