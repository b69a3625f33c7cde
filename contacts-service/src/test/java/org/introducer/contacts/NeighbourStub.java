package org.introducer.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.introducer.testing.Actor;

/** Another service: its behaviour hangs on ids and callers that a test made, so that tests do not disturb each other. */
abstract class NeighbourStub implements QuarkusTestResourceLifecycleManager {

    private final String name;
    private WireMockServer server;

    NeighbourStub(String name) {
        this.name = name;
    }

    /** What it answers unless a test says otherwise. */
    abstract void prepare(WireMockServer server);

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(port(name), String.valueOf(server.port()));
        prepare(server);
        return Map.of("quarkus.rest-client." + name + ".url", server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }

    static WireMock client(String name) {
        return new WireMock(Integer.getInteger(port(name)));
    }

    /** What this caller is answered from now on there. */
    static void tells(String name, Actor caller, String path, ResponseDefinitionBuilder answer) {
        client(name)
                .register(post(urlPathEqualTo(path))
                        .withHeader("Authorization", equalTo("Bearer " + caller.token()))
                        .willReturn(answer));
    }

    /** What this caller asked there. */
    static List<LoggedRequest> askedBy(String name, Actor caller, String path) {
        return client(name)
                .find(postRequestedFor(urlPathEqualTo(path))
                        .withHeader("Authorization", equalTo("Bearer " + caller.token())));
    }

    private static String port(String name) {
        return "introducer." + name + "-stub.port";
    }
}
