package org.introducer.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import org.introducer.testing.Actor;

/** A mentorship-service in which nobody is a mentee, unless a test says otherwise of an applicant. */
public class MentorshipServiceStub extends NeighbourStub {

    private static final String NAME = "mentorship-service";
    private static final String PATH = "/v1/mentee-overview";
    private static final String MANY = PATH + "/batch-get";

    public MentorshipServiceStub() {
        super(NAME);
    }

    @Override
    void prepare(WireMockServer server) {
        server.stubFor(get(urlPathEqualTo(PATH))
                .atPriority(10)
                .willReturn(okJson("{\"mentorships\": [], \"requests\": [], \"of\": \"a field that nobody knows\"}")));
        server.stubFor(post(urlPathEqualTo(MANY)).atPriority(10).willReturn(mentees("[]")));
    }

    /** Of each applicant who is asked about the same mentorships. @param mentorships a JSON array */
    public static ResponseDefinitionBuilder mentees(String mentorships) {
        return okJson("""
                {"items": [{{#each (jsonPath request.body '$.ids')}}{{#unless @first}},{{/unless}}
                    {"applicantId": "{{this}}", "menteeId": "{{this}}", "mentorships": %s, "requests": []}{{/each}}]}""".formatted(mentorships)).withTransformers("response-template");
    }

    /** What this caller is answered from now on about several applicants. */
    public static void saysOfManyTo(Actor caller, ResponseDefinitionBuilder answer) {
        tells(NAME, caller, MANY, answer);
    }

    /** What this caller asked about several applicants. */
    public static List<LoggedRequest> manyAskedBy(Actor caller) {
        return askedBy(NAME, caller, MANY);
    }

    /** What is answered from now on to whoever asks about this applicant. */
    public static void says(UUID applicant, ResponseDefinitionBuilder answer) {
        client().register(get(urlPathEqualTo(PATH))
                .withQueryParam("applicantId", equalTo(applicant.toString()))
                .willReturn(answer));
    }

    /** What was asked about this applicant. */
    public static List<LoggedRequest> askedAbout(UUID applicant) {
        return client().find(getRequestedFor(urlPathEqualTo(PATH))
                .withQueryParam("applicantId", equalTo(applicant.toString())));
    }

    /** From now on it carries out this order. */
    public static void carriesOut(UUID order) {
        client().register(put(urlPathEqualTo(path(order))).willReturn(okJson("""
                {"at": "2026-01-02T00:00:00Z", "deleted": {"mentees": 1}, "changed": [], "kept": []}""")));
    }

    /** From now on it answers this order with something else. */
    public static void misunderstands(UUID order) {
        client().register(put(urlPathEqualTo(path(order))).willReturn(okJson("{}")));
    }

    /** From now on it could carry out this move, unless the other tenant has something of the person. */
    public static void checks(UUID move, boolean occupied) {
        client().register(get(urlPathEqualTo(movePath(move)))
                .willReturn(okJson("{\"occupied\": %s, \"busy\": false}".formatted(occupied))));
    }

    /** From now on it carries out this move. */
    public static void moves(UUID move) {
        checks(move, false);
        client().register(put(urlPathEqualTo(movePath(move))).willReturn(okJson("""
                {"at": "2026-01-02T00:00:00Z", "moved": {"mentees": 1}, "deleted": [], "kept": []}""")));
    }

    /** From now on it carries out this move once, and is away after that. */
    public static void movesOnce(UUID move) {
        moves(move);
        client().register(put(urlPathEqualTo(movePath(move)))
                .inScenario(move.toString())
                .whenScenarioStateIs("told")
                .willReturn(serviceUnavailable()));
        client().register(put(urlPathEqualTo(movePath(move)))
                .inScenario(move.toString())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("told")
                .willReturn(okJson("""
                        {"at": "2026-01-02T00:00:00Z", "moved": {"mentees": 1}, "deleted": [], "kept": []}""")));
    }

    /** How often it was told this move. */
    public static int toldToMove(UUID move) {
        return client().find(putRequestedFor(urlPathEqualTo(movePath(move)))).size();
    }

    /** From now on it exports something to whoever has this token. */
    public static void exportsTo(String token) {
        client().register(get(urlPathEqualTo("/v1/export"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(okJson("{\"tables\": {\"mentees\": []}}")));
    }

    /** How often it was told this order. */
    public static int told(UUID order) {
        return client().find(putRequestedFor(urlPathEqualTo(path(order)))).size();
    }

    private static String path(UUID order) {
        return "/v1/erasure-orders/" + order;
    }

    private static String movePath(UUID move) {
        return "/v1/move-orders/" + move;
    }

    private static WireMock client() {
        return client(NAME);
    }
}
