package org.introducer.system.keycloak;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.introducer.local.house.Ports;
import org.introducer.local.house.Service;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.testing.Committed;

/** A packaged service with a database of its own, told everything by its environment, as containers tell it. */
final class PackagedService implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Postgres postgres;
    private final Process process;
    private final String url;

    private PackagedService(Postgres postgres, Process process, String url) {
        this.postgres = postgres;
        this.process = process;
        this.url = url;
    }

    static PackagedService start(Service service, Ports ports, Map<String, String> settings) throws IOException {
        String module = service.id();
        Database database = service.database();
        Path app = Committed.root().resolve(module).resolve("target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    app + " is missing: package " + module + " first (./introducer verify does)");
        }
        Postgres postgres = Postgres.forTests();
        Passwords passwords = Passwords.inMemory();
        Databases.bootstrap(postgres, passwords);
        String jdbcUrl = postgres.jdbcUrl(database.id());
        Migrations.migrate(jdbcUrl, database.owner(), passwords.of(database.owner()), app);
        Path log = Committed.root().resolve("system-tests/target").resolve(module + "-keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        app.resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)),
                        "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl + "?connectTimeout=2&socketTimeout=30",
                        "QUARKUS_DATASOURCE_USERNAME", database.service(),
                        "QUARKUS_DATASOURCE_PASSWORD", passwords.of(database.service()),
                        "INTRODUCER_CURSOR_KEY", passwords.of("cursor-key"),
                        "INTRODUCER_AUDIT_KEY", passwords.of("audit-key")));
        for (Service each : Service.values()) {
            builder.environment().put(each.addressVariable(), ports.url(each));
        }
        builder.environment().putAll(settings);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-" + module));
        String url = ports.url(service);
        await(module + ", see " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .failFast(module + " ended, see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> RestAssured.get(url + "/q/health/ready").statusCode() == 200);
        return new PackagedService(postgres, process, url);
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        postgres.close();
    }
}
