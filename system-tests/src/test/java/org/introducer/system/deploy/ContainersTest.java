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
    /** Our own images carry the version that .env names. */
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9./-]+:(\\$\\{INTRODUCER_VERSION:-)?\\d+\\.\\d+[A-Za-z0-9._-]*}?");

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
                () -> assertEquals(
                        "10m", map(map(service.get("logging")).get("options")).get("max-size"), "bounded logs"),
                () -> assertFalse(String.valueOf(service.get("user")).matches("0|0:.*|root.*"), "not as root"),
                () -> map(service.get("depends_on"))
                        .forEach((other, how) -> assertTrue(
                                WAITED_FOR.contains(String.valueOf(map(how).get("condition"))),
                                name + " starts when " + other + " is healthy or done")));
    }

    /** Two JVMs that each take most of the host's memory would be killed by the engine, or take the host with them. */
    @Test
    void a_java_process_has_a_limit_of_memory() throws IOException {
        for (String name : List.of("contacts-service", "program-service", "mentorship-service")) {
            assertEquals("640m", services().get(name).get("mem_limit"), name);
        }
        assertEquals("1280m", services().get("keycloak").get("mem_limit"));
    }

    /** Three start at once. Whoever waits for them gives up on the first that is unhealthy. */
    @Test
    void a_slow_machine_may_take_three_minutes_to_start_a_service() throws IOException {
        services().forEach((name, service) -> {
            if (service.containsKey("mem_limit")) {
                assertTrue(seconds(map(service.get("healthcheck")).get("start_period")) >= 180, name);
            }
        });
        assertTrue(Files.readString(ROOT.resolve("Dockerfile")).contains("--start-period=180s"));
    }

    @Test
    void nothing_listens_beyond_this_machine_unless_told_so() throws IOException {
        services()
                .forEach((name, service) -> ((List<?>) service.getOrDefault("ports", List.of()))
                        .forEach(port -> assertTrue(
                                String.valueOf(port)
                                        .matches("(127\\.0\\.0\\.1|\\$\\{INTRODUCER_ADDRESS:-127\\.0\\.0\\.1}):.*"),
                                name + ": " + port)));
    }

    /** The console signs in where it is served; people meet the realm at the origin, by whichever way a request came. */
    @Test
    void keycloak_is_administered_at_its_own_port_and_believes_the_proxy_alone() throws IOException {
        Map<String, Object> environment = map(services().get("keycloak").get("environment"));
        assertEquals("http://localhost:${KEYCLOAK_ADMIN_PORT:-8090}/auth", environment.get("KC_HOSTNAME"));
        assertEquals("xforwarded", environment.get("KC_PROXY_HEADERS"));
        Map<String, Object> proxy =
                map(map(services().get("proxy").get("networks")).get("inside"));
        assertEquals(proxy.get("ipv4_address"), environment.get("KC_PROXY_TRUSTED_ADDRESSES"));
        assertEquals(
                List.of("inside", "administration"),
                services().get("keycloak").get("networks"),
                "on another network the proxy would have another address");
        assertFalse(map(services().get("proxy").get("networks")).containsKey("administration"));
        assertEquals("${INTRODUCER_ORIGIN}/auth", map(realm().get("attributes")).get("frontendUrl"));
    }

    @Test
    void every_variable_is_in_the_example_file() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        Pattern.compile("\\$\\{([A-Z_]+)[:}]")
                .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                .results()
                .forEach(used -> assertTrue(example.contains(used.group(1) + "="), used.group(1)));
    }

    /** The first stage knows no service, so that an engine runs it once for all three. */
    @Test
    void the_image_is_built_from_the_sources_in_one_run() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        String build = dockerfile.substring(0, dockerfile.indexOf("FROM", dockerfile.indexOf("FROM") + 1));
        assertFalse(build.contains("{SERVICE}") || build.contains("ARG SERVICE"));
        assertTrue(build.contains("--mount=type=cache,target=/root/.m2"));
        List<String> sent = Files.readAllLines(ROOT.resolve(".dockerignore"));
        Pattern.compile("<module>(.+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .forEach(module -> assertTrue(
                        sent.contains("!" + module) || sent.contains("!" + module + "/pom.xml"),
                        module + " is not sent"));
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
        List<?> clients = (List<?>) realm().get("clients");
        for (Object each : clients) {
            Map<String, Object> client = map(each);
            assertEquals(false, client.get("directAccessGrantsEnabled"), "" + client.get("clientId"));
            assertEquals(false, client.get("fullScopeAllowed"), "" + client.get("clientId"));
            assertTrue(String.valueOf(client.getOrDefault("secret", "${}")).startsWith("${"));
        }
    }

    private static Map<String, Object> realm() throws IOException {
        return new Yaml().load(Files.readString(ROOT.resolve("deploy/keycloak/introducer-realm.json")));
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
