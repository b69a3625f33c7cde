package org.introducer.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/**
 * What the first calls after a start cost: one after the other, in time of the processor, the compiler's included.
 *
 * @param firstMillis how long the very first took, in time on the clock
 */
record FirstCalls(int calls, double jvmMicros, double firstMillis) {

    static FirstCalls posts(int calls, String url, String token, ProcessHandle service) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            double before = ProcessTime.seconds(service);
            long start = System.nanoTime();
            double firstMillis = 0;
            for (int call = 0; call < calls; call++) {
                post(client, url, token);
                if (call == 0) {
                    firstMillis = (System.nanoTime() - start) / 1e6;
                }
            }
            return new FirstCalls(calls, (ProcessTime.seconds(service) - before) * 1e6 / calls, firstMillis);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void post(HttpClient client, String url, String token) throws IOException, InterruptedException {
        String name = UUID.randomUUID().toString();
        String body =
                "{\"name\":\"Person %s\",\"role\":\"IR_ATTENDING\",\"emails\":[\"%s@example.org\"],\"country\":\"US\"}"
                        .formatted(name.substring(0, 8), name);
        int status = client.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 201) {
            throw new IllegalStateException("A contact was answered with " + status + ".");
        }
    }
}
