package org.introducer.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** A mentorship-service that answers 404 but to what a test makes it answer. */
public class MentorshipServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "introducer.mentorship-service-stub.port";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        return Map.of("quarkus.rest-client.mentorship-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** From now on it carries out this order. */
    public static void carriesOut(UUID order) {
        client().register(put(urlPathEqualTo(path(order))).willReturn(okJson("""
                {"at": "2026-01-02T00:00:00Z", "deleted": {"mentees": 1}, "changed": [], "kept": []}""")));
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

    private static WireMock client() {
        return new WireMock(Integer.getInteger(PORT));
    }
}
