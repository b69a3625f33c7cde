package org.introducer.programs;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A stand-in for contacts-service; what it answers is said by {@link ContactsService}. */
public class ContactsStub implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "introducer.contacts-stub.port";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        return Map.of("quarkus.rest-client.contacts-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
