package org.introducer.system.deploy;

import static java.util.stream.Collectors.toSet;
import static org.introducer.system.deploy.Manifests.elements;
import static org.introducer.system.deploy.Manifests.kind;
import static org.introducer.system.deploy.Manifests.name;
import static org.introducer.system.deploy.Manifests.texts;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.stack.Service;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks {@code deploy/kubernetes} without a cluster: against the schemas of Kubernetes, and against what the services read. */
@Tag("X21")
class KubernetesTest {
    private static final Path ROOT = Committed.root();
    private static final String OWN = "introducer/";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_object_is_what_kubernetes_takes() throws IOException {
        return Manifests.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        kind(each) + " " + name(each), () -> assertEquals(Optional.empty(), Manifests.flaw(each))));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "contacts-service.yaml,readinessProbe:,readynessProbe:",
        "contacts-service.yaml,maxUnavailable: 0,maxUnavailable: [0]",
        "contacts-service.yaml,revisionHistoryLimit: 3,revisionHistoryLimit: three",
        "contacts-service.yaml,image: introducer,picture: introducer",
        "contacts-service.yaml,averageUtilization:,averageUse:",
        "migrations.yaml,apiVersion: batch/v1,apiVersion: batch/v7",
        "network.yaml,podSelector: {},podSelector: all",
        "databases.yaml,instances: 3,instances: three",
        "databases.yaml,postInitApplicationSQL:,postInitSQLs:"
    })
    void a_broken_manifest_is_noticed(String file, String text, String broken) throws IOException {
        String yaml = Files.readString(Manifests.FOLDER.resolve(file));
        assertTrue(yaml.contains(text), text);
        assertTrue(Manifests.of(yaml.replace(text, broken)).stream()
                .anyMatch(each -> Manifests.flaw(each).isPresent()));
    }

    @Test
    void the_kustomization_names_every_file_and_renders() throws IOException {
        try (Stream<Path> files = Files.list(Manifests.FOLDER)) {
            assertEquals(
                    new TreeSet<>(Manifests.files()),
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml") && !file.equals("kustomization.yaml"))
                            .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        }
        assumeTrue(Commands.run(List.of("kubectl", "version", "--client")).succeeded(), "kubectl is not installed");
        Commands.Outcome rendered = Commands.run(List.of("kubectl", "kustomize", Manifests.FOLDER.toString()));
        assertTrue(rendered.succeeded(), rendered.output());
        assertEquals(Manifests.all().size(), Manifests.of(rendered.output()).size());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_services_differ_in_names_only(Service service) throws IOException {
        assertEquals(
                neutral(Service.CONTACTS),
                neutral(service),
                "what was changed for one service has to be changed for all three");
    }

    private static String neutral(Service service) throws IOException {
        return Files.readString(Manifests.FOLDER.resolve(service.id() + ".yaml"))
                .replaceFirst("^#.*\n", "")
                .replace(service.id(), "SERVICE")
                .replace(service.database().id(), "DATABASE");
    }

    /** A variable that nobody reads was misspelt, or belonged to a setting that is gone. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_is_told_what_it_reads_and_all_that_compose_tells_it(Service service) throws IOException {
        Set<String> told = variables(deployment(service.id()));
        Set<String> compose = compose(service.id());
        Set<String> read = new HashSet<>(compose);
        read.addAll(settings(service));
        assertEquals(Set.of(), without(told, read), "no service reads it");
        assertEquals(Set.of(), without(compose, told), "compose tells it");
    }

    @Test
    void migrations_and_proxy_are_told_what_compose_tells_them_or_their_image_does() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        for (JsonNode each : Manifests.all("Job")) {
            told(each, compose(name(each)), dockerfile);
        }
        told(deployment("proxy"), compose("proxy"), dockerfile);
        String template = Files.readString(ROOT.resolve("deploy/proxy/nginx.conf.template"));
        variables(deployment("proxy"))
                .forEach(variable -> assertTrue(template.contains("${" + variable + "}"), variable));
    }

    private static void told(JsonNode workload, Set<String> compose, String dockerfile) throws IOException {
        Set<String> told = variables(workload);
        assertEquals(Set.of(), without(told, compose), name(workload));
        assertEquals(
                Set.of(),
                without(compose, told).stream()
                        .filter(variable -> !dockerfile.contains(variable + "="))
                        .collect(toSet()),
                name(workload));
    }

    @Test
    void a_secret_is_told_by_reference_only() throws IOException {
        assertEquals(List.of(), Manifests.all("Secret"));
        for (JsonNode workload : workloads()) {
            for (JsonNode variable : containers(workload).findValues("env").stream()
                    .flatMap(Manifests::elements)
                    .toList()) {
                if (variable.path("name").asText().matches(".*(PASSWORD|SECRET|_KEY|USER|USERNAME)")) {
                    assertTrue(variable.at("/valueFrom/secretKeyRef/name").isTextual(), variable::toString);
                }
            }
        }
        Manifests.all("ConfigMap")
                .forEach(map -> map.path("data")
                        .fieldNames()
                        .forEachRemaining(key -> assertFalse(key.matches(".*(PASSWORD|SECRET|_KEY)"), key)));
    }

    @TestFactory
    Stream<DynamicTest> every_pod_is_restricted_limited_and_watched() throws IOException {
        return workloads().stream().map(each -> DynamicTest.dynamicTest(name(each), () -> check(each)));
    }

    private static void check(JsonNode workload) {
        JsonNode pod = Manifests.pods(workload).orElseThrow().path("spec");
        JsonNode container = pod.at("/containers/0");
        assertAll(
                () -> assertEquals(1, pod.path("containers").size()),
                () -> assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), "not as root"),
                () -> assertTrue(pod.at("/securityContext/runAsUser").asInt() > 0, "not as root"),
                () -> assertEquals(
                        "RuntimeDefault",
                        pod.at("/securityContext/seccompProfile/type").asText()),
                () -> assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), "no token of the cluster"),
                () -> assertFalse(
                        container
                                .at("/securityContext/allowPrivilegeEscalation")
                                .asBoolean(true),
                        "no privilege"),
                () -> assertTrue(
                        container.at("/securityContext/readOnlyRootFilesystem").asBoolean(), "read-only"),
                () -> assertEquals(List.of("ALL"), texts(container.at("/securityContext/capabilities/drop"))),
                () -> assertTrue(container.at("/resources/limits/memory").isTextual(), "a limit of memory"),
                () -> assertTrue(container.at("/resources/requests/cpu").isTextual(), "a request of processors"),
                () -> assertTrue(container.path("image").asText().matches("[a-z0-9./-]+:\\d+\\.\\d+[A-Za-z0-9._-]*")),
                () -> assertTrue(
                        kind(workload).equals("Job")
                                || container.has("readinessProbe") && container.has("livenessProbe"),
                        "it is watched"));
    }

    /** Health and metrics: at the port that no Service has, so that no Ingress and no proxy can lead there. */
    @Test
    void health_and_metrics_are_reached_by_the_node_and_by_prometheus_only() throws IOException {
        for (JsonNode service : Manifests.all("Service")) {
            elements(service.at("/spec/ports"))
                    .forEach(port -> assertEquals(8080, port.path("port").asInt(), name(service)));
        }
        for (Service service : Service.values()) {
            JsonNode container = containers(deployment(service.id())).get(0);
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertEquals(
                        "management",
                        container.at("/" + probe + "/httpGet/port").asText());
            }
            assertEquals(9000, container.at("/ports/1/containerPort").asInt());
        }
        assertTrue(Files.readString(ROOT.resolve("Dockerfile")).contains("QUARKUS_MANAGEMENT_PORT=9000"));
        for (JsonNode ingress : Manifests.all("Ingress")) {
            assertEquals(
                    List.of("proxy"),
                    ingress.at("/spec/rules/0/http/paths").findValuesAsText("name").stream()
                            .filter(name -> !name.equals("http"))
                            .toList());
        }
    }

    @Test
    void what_is_not_named_is_denied_and_what_is_named_is_there() throws IOException {
        JsonNode deny = Manifests.all("NetworkPolicy").stream()
                .filter(each -> name(each).equals("deny-all"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, deny.at("/spec/podSelector").size());
        assertEquals(List.of("Ingress", "Egress"), texts(deny.at("/spec/policyTypes")));
        assertFalse(deny.path("spec").has("ingress") || deny.path("spec").has("egress"));
        Set<String> pods = new HashSet<>();
        for (JsonNode workload : workloads()) {
            Manifests.pods(workload)
                    .orElseThrow()
                    .at("/metadata/labels")
                    .properties()
                    .forEach(label ->
                            pods.add(label.getKey() + "=" + label.getValue().asText()));
        }
        for (JsonNode cluster : Manifests.all("Cluster")) {
            pods.add("cnpg.io/cluster=" + name(cluster));
        }
        pods.add("k8s-app=kube-dns");
        for (String kind : List.of("NetworkPolicy", "Service", "Deployment", "PodDisruptionBudget")) {
            for (JsonNode object : Manifests.all(kind)) {
                Set<String> chosen = chosen(object);
                assertEquals(Set.of(), without(chosen, pods), kind + " " + name(object));
            }
        }
    }

    /** The labels by which an object chooses pods; namespaces are chosen by a label that Kubernetes gives them. */
    private static Set<String> chosen(JsonNode object) {
        Set<String> chosen = new HashSet<>();
        for (JsonNode labels : object.path("spec").findValues("matchLabels")) {
            labels.properties()
                    .forEach(each ->
                            chosen.add(each.getKey() + "=" + each.getValue().asText()));
        }
        for (JsonNode expressions : object.path("spec").findValues("matchExpressions")) {
            expressions.forEach(each -> texts(each.path("values"))
                    .forEach(value -> chosen.add(each.path("key").asText() + "=" + value)));
        }
        if (kind(object).equals("Service")) {
            object.at("/spec/selector")
                    .properties()
                    .forEach(each ->
                            chosen.add(each.getKey() + "=" + each.getValue().asText()));
        }
        chosen.removeIf(label -> label.startsWith("kubernetes.io/metadata.name="));
        return chosen;
    }

    @Test
    void every_deployment_has_a_disruption_budget_and_every_service_an_autoscaler_within_the_connections_of_its_role()
            throws IOException {
        for (JsonNode deployment : Manifests.all("Deployment")) {
            assertTrue(Manifests.all("PodDisruptionBudget").stream()
                    .anyMatch(budget -> budget.at("/spec/selector").equals(deployment.at("/spec/selector"))));
        }
        int each = Integer.parseInt(settings().getProperty("quarkus.datasource.jdbc.max-size"))
                + Integer.parseInt(settings().getProperty("quarkus.datasource.\"readiness\".jdbc.max-size"));
        for (Service service : Service.values()) {
            JsonNode scaled = named("HorizontalPodAutoscaler", service.id());
            assertEquals(service.id(), scaled.at("/spec/scaleTargetRef/name").asText());
            assertTrue(scaled.at("/spec/minReplicas").asInt() >= 2);
            JsonNode cluster = named("Cluster", service.database().id() + "-db");
            // One more while a version is replaced.
            assertTrue(each * (scaled.at("/spec/maxReplicas").asInt() + 1)
                    <= cluster.at("/spec/managed/roles/0/connectionLimit").asInt());
            assertTrue(cluster.at("/spec/managed/roles/0/connectionLimit").asInt()
                    < cluster.at("/spec/postgresql/parameters/max_connections").asInt());
        }
    }

    /** As for containers: the delay outlasts the probe, and the grace what is finished after it. */
    @Test
    void a_service_is_out_of_the_balance_before_it_closes_and_has_time_to_finish() throws IOException {
        int drain = Integer.parseInt(named("ConfigMap", "introducer-settings")
                .at("/data/INTRODUCER_HTTP_DRAIN_DELAY")
                .asText()
                .replace("s", ""));
        for (Service service : Service.values()) {
            JsonNode pod =
                    Manifests.pods(deployment(service.id())).orElseThrow().path("spec");
            JsonNode probe = pod.at("/containers/0/readinessProbe");
            assertTrue(drain
                    > probe.path("periodSeconds").asInt()
                            * probe.path("failureThreshold").asInt());
            assertTrue(pod.path("terminationGracePeriodSeconds").asInt() >= drain + 45);
            assertEquals(
                    0,
                    deployment(service.id())
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1));
        }
    }

    /** CloudNativePG makes databases itself; roles, limits and privileges are those of the containers. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void a_database_is_prepared_as_in_containers(Service service) throws IOException {
        String database = service.database().id();
        Set<String> prepared = Set.copyOf(
                texts(named("Cluster", database + "-db").at("/spec/bootstrap/initdb/postInitApplicationSQL")));
        String script = Files.readString(ROOT.resolve("deploy/postgres/10-databases.sh"));
        for (String line : script.substring(script.indexOf("<<'SQL'"), script.indexOf("\nSQL\n"))
                .split("\n")) {
            String statement = line.replace(":\"db\"", database)
                    .replace(":\"owner\"", service.database().owner())
                    .replace(":\"service\"", service.database().service());
            if (statement.matches("(alter|grant|revoke|create extension) .*;")) {
                assertTrue(prepared.contains(statement.replace(";", "")), statement);
            }
        }
    }

    @Test
    void images_have_the_version_that_compose_has() throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        var version = Pattern.compile("INTRODUCER_VERSION:-([^}]+)}").matcher(compose);
        assertTrue(version.find());
        for (JsonNode workload : workloads()) {
            String image = containers(workload).get(0).path("image").asText();
            assertTrue(image.startsWith(OWN) && image.endsWith(":" + version.group(1)), image);
        }
    }

    @Test
    void an_upgrade_migrates_before_it_replaces_a_service() throws IOException {
        assertTrue(upgrade("").succeeded());
        List<String> asked = asked();
        int waited = index(asked, "wait job");
        assertTrue(index(asked, "apply --kustomize", "component=migration") < waited);
        assertTrue(waited < asked.indexOf("apply --kustomize " + Manifests.FOLDER), asked::toString);
        assertEquals(
                4,
                asked.stream().filter(each -> each.startsWith("rollout status")).count());
    }

    @Test
    void after_a_failed_migration_no_service_is_touched() throws IOException {
        assertFalse(upgrade("wait job").succeeded());
        assertFalse(asked().contains("apply --kustomize " + Manifests.FOLDER));
    }

    private static int index(List<String> asked, String... parts) {
        for (int at = 0; at < asked.size(); at++) {
            if (Stream.of(parts).allMatch(asked.get(at)::contains)) {
                return at;
            }
        }
        throw new AssertionError(List.of(parts) + " was not asked: " + asked);
    }

    private Commands.Outcome upgrade(String failing) throws IOException {
        Path kubectl = Files.writeString(
                folder.resolve("kubectl"),
                "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("asked") + "'\ncase \"$*\" in *\""
                        + (failing.isEmpty() ? "nothing-fails" : failing) + "\"*) exit 1 ;; esac\n");
        assertTrue(kubectl.toFile().setExecutable(true));
        ProcessBuilder builder =
                new ProcessBuilder(Manifests.FOLDER.resolve("upgrade").toString(), Manifests.FOLDER.toString());
        builder.environment().putAll(Map.of("PATH", folder + ":" + System.getenv("PATH")));
        return Commands.run(builder);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    private static List<JsonNode> workloads() throws IOException {
        return Manifests.all().stream()
                .filter(each -> Manifests.pods(each).isPresent())
                .toList();
    }

    private static JsonNode deployment(String name) throws IOException {
        return named("Deployment", name);
    }

    private static JsonNode named(String kind, String name) throws IOException {
        return Manifests.all(kind).stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static JsonNode containers(JsonNode workload) {
        return Manifests.pods(workload).orElseThrow().at("/spec/containers");
    }

    /** The names of the variables of a workload's container, those of config maps too. */
    private static Set<String> variables(JsonNode workload) throws IOException {
        JsonNode container = containers(workload).get(0);
        Set<String> names = new TreeSet<>(container.path("env").findValuesAsText("name").stream()
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .toList());
        for (JsonNode source : container.path("envFrom")) {
            named("ConfigMap", source.at("/configMapRef/name").asText())
                    .path("data")
                    .fieldNames()
                    .forEachRemaining(names::add);
        }
        return names;
    }

    private static Set<String> compose(String container) throws IOException {
        JsonNode compose = Manifests.of(
                        Files.readString(ROOT.resolve("docker-compose.yml")).replace("<<: *", "merged: *"))
                .getFirst();
        JsonNode environment = compose.at("/services/" + container + "/environment");
        Set<String> names = new TreeSet<>();
        environment.fieldNames().forEachRemaining(names::add);
        environment.path("merged").fieldNames().forEachRemaining(names::add);
        names.remove("merged");
        assertFalse(names.isEmpty(), container);
        return names;
    }

    /** The variables of what a service's properties name. */
    private static Set<String> settings(Service service) throws IOException {
        Properties all = settings();
        all.load(new StringReader(
                Files.readString(ROOT.resolve(service.id() + "/src/main/resources/application.properties"))));
        Set<String> names = all.stringPropertyNames().stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(toSet());
        Pattern.compile("\\$\\{([A-Z_]+)[:}]")
                .matcher(String.join(
                        "\n", all.values().stream().map(String::valueOf).toList()))
                .results()
                .forEach(each -> names.add(each.group(1)));
        return names;
    }

    private static Properties settings() throws IOException {
        Properties all = new Properties();
        all.load(new StringReader(
                Files.readString(ROOT.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"))));
        return all;
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
