package org.introducer.mentorship;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** A contacts-service in which every applicant lets the caller read and write, and one only read. */
public class ConsentingApplicants implements QuarkusTestResourceLifecycleManager {

    static final UUID ONLY_READ = UUID.fromString("0199c0de-0000-7000-8000-0000000000aa");

    /** The only one who consents when a worker asks. */
    public static final UUID ASKED_ABOUT = UUID.fromString("0199c0de-0000-7000-8000-0000000000ab");

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
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
