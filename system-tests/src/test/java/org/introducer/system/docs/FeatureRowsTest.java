package org.introducer.system.docs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Test;

/** {@code docs/features.md} and the tags of the tests name the same rows; {@link TestsCanFailTest} checks the tests themselves. */
class FeatureRowsTest {
    private static final Path ROOT = Committed.root();
    private static final Pattern ROW = Pattern.compile("^\\| ([CPMX]\\d\\d) \\| [^|]+ \\| (done|not done) \\|$");
    private static final Pattern LOOKS_LIKE_ROW = Pattern.compile("^\\|\\s*[A-Z]\\d\\d\\b.*");
    /** Sources that a build runs, by their names, and what the services' tests inherit; a benchmark shows nothing by itself. */
    private static final Pattern RUNS =
            Pattern.compile(".*(Test|Properties|IT|Contract|Conventions|ArchitectureRules)\\.java");

    private static final Pattern TAG = Pattern.compile("@(?:net\\.jqwik\\.api\\.)?Tag\\(\\s*\"([CPMX]\\d\\d)\"\\s*\\)");

    @Test
    void every_row_can_be_read_and_stands_there_once() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/features.md")).stream()
                .filter(line -> LOOKS_LIKE_ROW.matcher(line).matches())
                .toList();
        List<String> unreadable =
                rows.stream().filter(line -> !ROW.matcher(line).matches()).toList();
        assertEquals(List.of(), unreadable, "rows that are not `| id | feature | done |`");
        assertEquals(rows.size(), states().size(), "an id stands there twice");
        assertFalse(rows.isEmpty());
    }

    @Test
    void every_tag_of_a_test_is_a_row() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>(tags());
        unknown.keySet().removeAll(states().keySet());
        assertEquals(Map.of(), unknown, "tags without a row in docs/features.md");
    }

    @Test
    void a_row_that_is_called_done_has_a_test_with_its_tag() throws IOException {
        Set<String> bare = states().entrySet().stream()
                .filter(row -> row.getValue().equals("done"))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
        bare.removeAll(tags().keySet());
        assertEquals(Set.of(), bare, "rows of docs/features.md that are done and that no test is tagged with");
    }

    private static Map<String, String> states() throws IOException {
        Map<String, String> states = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/features.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                states.put(row.group(1), row.group(2));
            }
        }
        return states;
    }

    /** Row ids, each with the test sources that are tagged with it. */
    private static Map<String, Set<String>> tags() throws IOException {
        Map<String, Set<String>> tags = new TreeMap<>();
        for (Path source : testSources()) {
            Matcher tag = TAG.matcher(Files.readString(source));
            while (tag.find()) {
                tags.computeIfAbsent(tag.group(1), id -> new TreeSet<>())
                        .add(source.getFileName().toString());
            }
        }
        return tags;
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> folders = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> RUNS.matcher(file.toString()).matches())
                            .forEach(sources::add);
                }
            }
            return sources;
        }
    }
}
