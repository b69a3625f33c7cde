package org.introducer.local.stack;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a service whether it is ready. */
public final class Health {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    public boolean isReady(String url) {
        return obstacle(url).isEmpty();
    }

    /** What keeps a service from being ready; empty when nothing does. */
    Optional<String> obstacle(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(LIMIT)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(checksThatAreDown(answer.body()));
        } catch (IOException away) {
            return Optional.of("it does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static String checksThatAreDown(String body) {
        try {
            return new JsonObject(body)
                    .getJsonArray("checks", new JsonArray()).stream()
                            .map(JsonObject.class::cast)
                            .filter(check -> !"UP".equals(check.getString("status")))
                            .map(check -> check.getString("name") + " " + check.getJsonObject("data", new JsonObject()))
                            .collect(Collectors.joining(", "));
        } catch (DecodeException notHealth) {
            return "it is starting";
        }
    }
}
