package org.introducer.mentorship;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        server.stubFor(get(urlPathMatching("/v1/applicants/[^/]+/my-consent"))
                .willReturn(okJson("{\"scope\": \"READ_WRITE\"}")));
        server.stubFor(get(urlPathEqualTo("/v1/applicants/" + ONLY_READ + "/my-consent"))
                .willReturn(okJson("{\"scope\": \"READ\"}")));
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
