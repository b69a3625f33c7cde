package org.introducer.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mentorship-service in which nobody is a mentee, unless a test says otherwise of an applicant. */
public class MentorshipServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "introducer.mentorship-service-stub.port";
    private static final String PATH = "/v1/mentee-overview";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        server.stubFor(get(urlPathEqualTo(PATH))
                .atPriority(10)
                .willReturn(okJson("{\"mentorships\": [], \"requests\": [], \"of\": \"a field that nobody knows\"}")));
        return Map.of("quarkus.rest-client.mentorship-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** What is answered from now on to who asks about this applicant. */
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
        return new WireMock(Integer.getInteger(PORT));
    }
}
