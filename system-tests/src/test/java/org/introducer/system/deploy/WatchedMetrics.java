package org.introducer.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.testing.Committed;

/** The metrics that {@code deploy/monitoring} asks for: those of the dashboard and of the alerts. */
public final class WatchedMetrics {
    static final Path FOLDER = Committed.root().resolve("deploy/monitoring");

    /** Strings, matchers of labels, ranges, and the labels of an aggregation: no metric is named in them. */
    private static final Pattern ASIDE =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> LANGUAGE =
            Set.of("sum", "max", "rate", "topk", "changes", "min_over_time", "and", "or", "unless");
    /** Made by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private WatchedMetrics() {}

    /** The names of metrics that a service has to tell. */
    public static Set<String> names() throws IOException {
        return expressions().stream()
                .flatMap(expression -> namesIn(expression).stream())
                .filter(name -> !OF_PROMETHEUS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> namesIn(String expression) {
        return NAME.matcher(ASIDE.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !LANGUAGE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(new ObjectMapper()
                .readTree(FOLDER.resolve("dashboard.json").toFile())
                .findValuesAsText("expr"));
        for (JsonNode alert : alerts()) {
            expressions.add(alert.path("expr").asText());
        }
        return expressions;
    }

    static List<JsonNode> alerts() throws IOException {
        return Manifests.elements(Manifests.of(Files.readString(FOLDER.resolve("alerts.yaml")))
                        .getFirst()
                        .at("/groups/0/rules"))
                .toList();
    }
}
