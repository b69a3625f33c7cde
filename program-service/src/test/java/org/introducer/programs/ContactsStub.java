package org.introducer.programs;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A stand-in for the other services; what they answer is said by {@link ContactsService}. */
public class ContactsStub implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "introducer.contacts-stub.port";

    private WireMockServer server;
    private String connections;

    /** @param arguments {@code connections}: how many the database pool of the service has at most */
    @Override
    public void init(Map<String, String> arguments) {
        connections = arguments.get("connections");
    }

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.rest-client.contacts-service.url", server.baseUrl());
        config.put("quarkus.rest-client.mentorship-service.url", server.baseUrl());
        if (connections != null) {
            config.put("quarkus.datasource.jdbc.max-size", connections);
            config.put("quarkus.datasource.jdbc.min-size", "0");
        }
        return config;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
