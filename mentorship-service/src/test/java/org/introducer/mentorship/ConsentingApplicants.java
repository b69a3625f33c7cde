package org.introducer.mentorship;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.testing.Actor;

/** A contacts-service in which every applicant lets the caller read and write, and one only read. */
public class ConsentingApplicants implements QuarkusTestResourceLifecycleManager {

    static final UUID ONLY_READ = UUID.fromString("0199c0de-0000-7000-8000-0000000000aa");

    private static final String PORT = "introducer.consenting-applicants.port";

    /** The only one who consents when a worker asks. */
    public static final UUID ASKED_ABOUT = UUID.fromString("0199c0de-0000-7000-8000-0000000000ab");

    private static final String MEETINGS = "/v1/meeting-orders/[^/]+";

    private WireMockServer server;

    /** These applicants and nobody else are those who consented to the caller, when asked for all of them. */
    public static void consentTo(Actor caller, UUID... applicants) {
        new WireMock(Integer.getInteger(PORT))
                .register(get(urlPathEqualTo("/v1/me"))
                        .withHeader("Authorization", equalTo("Bearer " + caller.token()))
                        .willReturn(okJson(Stream.of(applicants)
                                .map("{\"applicantId\": \"%s\", \"scope\": \"READ\"}"::formatted)
                                .collect(Collectors.joining(", ", "{\"consents\": [", "]}")))));
    }

    /** How often the caller asked who consented to them: to one, or to all. */
    public static int consentsAskedBy(Actor caller) {
        return new WireMock(Integer.getInteger(PORT))
                .find(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + caller.token())))
                .size();
    }

    /** Whether contacts-service takes what is reported of meetings, or is away. */
    public static void takesMeetings(boolean available) {
        new WireMock(Integer.getInteger(PORT)).register(meetings(available));
    }

    /** Contacts-service takes what is reported of meetings, so long after it was asked. */
    public static void takesMeetingsAfter(Duration delay) {
        new WireMock(Integer.getInteger(PORT))
                .register(put(urlPathMatching(MEETINGS)).willReturn(taken().withFixedDelay((int) delay.toMillis())));
    }

    private static MappingBuilder meetings(boolean available) {
        return put(urlPathMatching(MEETINGS)).willReturn(available ? taken() : serverError());
    }

    private static ResponseDefinitionBuilder taken() {
        return okJson("{\"id\": \"{{request.pathSegments.[2]}}\"}").withTransformers("response-template");
    }

    /** What was reported of meetings of this applicant, in order: the claims of each order, whose {@code jti} is the address, too. */
    public static List<Map<String, Object>> reportsOf(Actor applicant) {
        return new WireMock(Integer.getInteger(PORT))
                .find(putRequestedFor(urlPathMatching(MEETINGS))).stream()
                        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                        .map(request -> claims(request.getHeader("Introducer-Order"), request.getUrl()))
                        .filter(said -> applicant.sub().toString().equals(said.get("sub")))
                        .toList();
    }

    private static Map<String, Object> claims(String order, String url) {
        Map<String, Object> claims = new JsonObject(
                        new String(Base64.getUrlDecoder().decode(order.split("\\.")[1]), StandardCharsets.UTF_8))
                .getMap();
        assertEquals("/v1/meeting-orders/" + claims.get("jti"), url);
        return claims;
    }

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        server.stubFor(get(urlPathMatching("/v1/applicants/[^/]+/my-consent"))
                .willReturn(okJson("{\"scope\": \"READ_WRITE\"}")));
        server.stubFor(get(urlPathEqualTo("/v1/applicants/" + ONLY_READ + "/my-consent"))
                .willReturn(okJson("{\"scope\": \"READ\"}")));
        server.stubFor(meetings(true));
        server.stubFor(get(urlPathEqualTo("/v1/me")).willReturn(okJson("{\"consents\": []}")));
        server.stubFor(get(urlPathEqualTo("/v1/consent-questions"))
                .withHeader("Introducer-Order", matching(".+"))
                .willReturn(okJson(
                        "{\"consents\": [{\"applicantId\": \"%s\", \"scope\": \"READ\"}]}".formatted(ASKED_ABOUT))));
        return Map.of("quarkus.rest-client.contacts-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
