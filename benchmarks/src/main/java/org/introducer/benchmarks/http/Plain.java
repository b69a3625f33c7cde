package org.introducer.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.introducer.local.stack.LocalStack;

/** The plain application, started beside the services with the memory that they have, on the port after all of theirs. */
final class Plain implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final String url;

    private Plain(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Plain start(Path root, LocalStack stack, String database) throws IOException, InterruptedException {
        int port = stack.ports().base() + 8;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        root.resolve("benchmarks/plain/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(stack.data().log("plain").toFile());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database);
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", stack.password("postgres"));
        Plain plain = new Plain(builder.start(), "http://127.0.0.1:" + port);
        plain.awaitAnswer();
        return plain;
    }

    String url() {
        return url;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitAnswer() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
                try {
                    client.send(
                            HttpRequest.newBuilder(URI.create(url + "/hello")).build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        throw new IllegalStateException("The plain application does not answer at " + url + ".");
    }
}
