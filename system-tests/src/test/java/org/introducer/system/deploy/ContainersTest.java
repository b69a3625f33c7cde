package org.introducer.system.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Checks {@code docker-compose.yml} and {@code Dockerfile} without a container engine. */
class ContainersTest {
    private static final Path ROOT = Committed.root();
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+[A-Za-z0-9._-]*");
    private static final Set<String> WAITED_FOR = Set.of("service_healthy", "service_completed_successfully");
    /** Builds itself for its database at the first start. */
    private static final String WRITABLE = "keycloak";

    @TestFactory
    Stream<DynamicTest> every_container_is_pinned_restricted_and_watched() throws IOException {
        return services().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getKey(), each.getValue())));
    }

    private static void check(String name, Map<String, Object> service) {
        boolean runsOnce = "no".equals(service.get("restart"));
        assertAll(
                () -> assertTrue(
                        PINNED.matcher(String.valueOf(service.get("image"))).matches(), "a pinned image"),
                () -> assertEquals(List.of("ALL"), service.get("cap_drop"), "no capability"),
                () -> assertEquals(List.of("no-new-privileges:true"), service.get("security_opt")),
                () -> assertTrue(name.equals(WRITABLE) || Boolean.TRUE.equals(service.get("read_only")), "read-only"),
                () -> assertTrue(runsOnce || service.containsKey("healthcheck"), "a health check"),
                () -> assertFalse(String.valueOf(service.get("user")).matches("0|0:.*|root.*"), "not as root"),
                () -> map(service.get("depends_on"))
                        .forEach((other, how) -> assertTrue(
                                WAITED_FOR.contains(String.valueOf(map(how).get("condition"))),
                                name + " starts when " + other + " is healthy or done")));
    }

    /** After the delay: what was accepted may take 20 s, and what is then still at work 20 s more. */
    @Test
    void a_service_has_time_to_finish_before_it_is_killed() throws IOException {
        List<Map<String, Object>> drained = services().values().stream()
                .filter(service -> map(service.get("environment")).containsKey("INTRODUCER_HTTP_DRAIN_DELAY"))
                .toList();
        assertEquals(3, drained.size());
        drained.forEach(service -> assertTrue(
                seconds(service.get("stop_grace_period"))
                        >= seconds(map(service.get("environment")).get("INTRODUCER_HTTP_DRAIN_DELAY")) + 45,
                "stop_grace_period is too short"));
    }

    /** {@code /tmp} is memory. */
    @Test
    void large_bodies_lie_on_a_volume() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        assertTrue(dockerfile.contains("\"-Djava.io.tmpdir=/spool\""));
        assertTrue(dockerfile.contains("chown 10001:10001 /spool"));
        services().forEach((name, service) -> {
            if (String.valueOf(service.get("image")).startsWith("introducer/")) {
                List<?> volumes = (List<?>) service.getOrDefault("volumes", List.of());
                assertTrue(
                        volumes.stream().anyMatch(each -> String.valueOf(each).matches("[a-z-]+:/spool")), name);
            }
        });
    }

    private static int seconds(Object duration) {
        return Integer.parseInt(String.valueOf(duration).replaceFirst("s$", ""));
    }

    @Test
    void no_secret_stands_in_the_file_and_none_has_a_default() throws IOException {
        services()
                .forEach((name, service) -> map(service.get("environment")).forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|SECRET|KEY)$")) {
                        assertTrue(
                                String.valueOf(value).matches("\\$\\{[A-Z_]+:\\?[^}]+}"),
                                name + ": " + variable + " is asked for, with a message");
                    }
                }));
        for (String line : Files.readAllLines(ROOT.resolve(".env.example"))) {
            assertFalse(line.matches("[A-Z_]*(PASSWORD|SECRET|_KEY)=.+"), line);
        }
    }

    @Test
    void the_image_is_pinned_runs_as_nobody_in_particular_and_is_watched() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        assertTrue(Pattern.compile("^FROM \\S+:25\\.\\d+\\S+$", Pattern.MULTILINE)
                .matcher(dockerfile)
                .find());
        assertTrue(Pattern.compile("^USER [1-9]\\d+:\\d+$", Pattern.MULTILINE)
                .matcher(dockerfile)
                .find());
        assertTrue(dockerfile.contains("HEALTHCHECK"));
    }

    @Test
    void the_realm_holds_no_secret_and_no_client_that_takes_passwords() throws IOException {
        Map<String, Object> realm =
                new Yaml().load(Files.readString(ROOT.resolve("deploy/keycloak/introducer-realm.json")));
        List<?> clients = (List<?>) realm.get("clients");
        for (Object each : clients) {
            Map<String, Object> client = map(each);
            assertEquals(false, client.get("directAccessGrantsEnabled"), "" + client.get("clientId"));
            assertEquals(false, client.get("fullScopeAllowed"), "" + client.get("clientId"));
            assertTrue(String.valueOf(client.getOrDefault("secret", "${}")).startsWith("${"));
        }
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        assertFalse(compose.containsKey("name"), "older engines refuse a top-level name");
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        return services;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
