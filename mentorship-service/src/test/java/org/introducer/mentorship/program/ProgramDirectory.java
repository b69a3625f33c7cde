package org.introducer.mentorship.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A program-service that knows every program but those whose id ends with {@value #UNKNOWN}. */
public class ProgramDirectory implements QuarkusTestResourceLifecycleManager {

    public static final String UNKNOWN = "000000000000";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(new Known()));
        server.start();
        server.stubFor(WireMock.post("/v1/programs/batch-get")
                .willReturn(WireMock.aResponse().withTransformers("known")));
        return Map.of("quarkus.rest-client.program-service.url", server.baseUrl());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static final class Known implements ResponseDefinitionTransformerV2 {

        private final ObjectMapper json = new ObjectMapper();

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            try {
                var items = json.createArrayNode();
                for (JsonNode id : json.readTree(event.getRequest().getBody()).get("ids")) {
                    if (!id.textValue().endsWith(UNKNOWN)) {
                        items.addObject().put("id", id.textValue()).put("name", "Example Program");
                    }
                }
                return ResponseDefinitionBuilder.responseDefinition()
                        .withHeader("Content-Type", "application/json")
                        .withBody(json.createObjectNode().set("items", items).toString())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return "known";
        }
    }
}
