package org.introducer.system.deploy;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Test;

/** What a proxy refuses by itself has the title and status that {@code docs/problems.md} gives for its type. */
class ProxyProblemsTest {
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\| (.+) \\|$");
    private static final Pattern IN_NGINX =
            Pattern.compile("\"type\":\"urn:introducer:problem:([a-z-]+)\",\"title\":\"([^\"]+)\",\"status\":(\\d{3})");
    private static final Pattern IN_JAVA = Pattern.compile("(?m)^ {8}([A-Z_]+)\\((\\d{3}), \"([^\"]+)\"\\)");

    @Test
    void nginx_answers_with_the_documented_titles() throws IOException {
        Map<String, String> told = new TreeMap<>();
        IN_NGINX.matcher(text("deploy/proxy/nginx.conf.template"))
                .results()
                .forEach(problem -> told.put(problem.group(1), problem.group(3) + " " + problem.group(2)));
        assertTrue(told.size() >= 7, "few problems are recognised: " + told);
        assertDocumented(told);
    }

    @Test
    void the_local_proxy_answers_with_the_documented_titles() throws IOException {
        Map<String, String> told = new TreeMap<>();
        IN_JAVA.matcher(text("local/src/main/java/org/introducer/local/proxy/Problem.java"))
                .results()
                .forEach(problem -> told.put(
                        problem.group(1).toLowerCase(Locale.ROOT).replace('_', '-'),
                        problem.group(2) + " " + problem.group(3)));
        assertTrue(told.size() >= 9, "few problems are recognised: " + told);
        assertDocumented(told);
    }

    private static void assertDocumented(Map<String, String> told) throws IOException {
        Map<String, String> documented = DOCUMENTED
                .matcher(text("docs/problems.md"))
                .results()
                .collect(toMap(row -> row.group(1), row -> row.group(2) + " " + row.group(3), (first, same) -> first));
        Map<String, String> expected = new TreeMap<>();
        told.keySet().forEach(type -> expected.put(type, documented.get(type)));
        assertEquals(expected, told);
    }

    private static String text(String path) throws IOException {
        return Files.readString(Committed.root().resolve(path));
    }
}
