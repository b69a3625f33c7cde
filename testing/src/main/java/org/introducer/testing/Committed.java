package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares generated text with the committed file. With the environment variable {@code INTRODUCER_ACCEPT} set
 * to {@code true} the committed text is rewritten instead, for a look at the difference in git.
 */
public final class Committed {

    private static final boolean ACCEPT = Boolean.parseBoolean(System.getenv("INTRODUCER_ACCEPT"));

    private Committed() {}

    /** The project's root folder. */
    public static Path root() {
        return Path.of(System.getProperty("introducer.root"));
    }

    /** A whole file. */
    public static void assertFile(Path file, String expected) {
        if (ACCEPT) {
            write(file, expected);
        }
        assertEquals(expected, Files.exists(file) ? read(file) : "", file + " is not what the code says");
    }

    /** A whole file of YAML; the order in which an object names its members says nothing. */
    public static void assertYaml(Path file, String expected) {
        if (Files.exists(file) && tree(read(file)).equals(tree(expected))) {
            return;
        }
        assertFile(file, expected);
    }

    /** The part of a Markdown file below the heading {@code ## section}, up to the next. */
    public static void assertSection(Path file, String section, List<String> expected) {
        List<String> lines =
                new ArrayList<>(Files.exists(file) ? read(file).lines().toList() : List.of());
        int heading = lines.indexOf("## " + section);
        int end = heading + 1;
        while (heading >= 0 && end < lines.size() && !lines.get(end).startsWith("## ")) {
            end++;
        }
        List<String> found = heading < 0 ? List.of() : trimmed(lines.subList(heading + 1, end));
        if (ACCEPT && !found.equals(expected)) {
            if (heading < 0) {
                lines.addAll(List.of("", "## " + section));
                heading = lines.size() - 1;
                end = lines.size();
            }
            List<String> after = new ArrayList<>(lines.subList(end, lines.size()));
            List<String> all = new ArrayList<>(lines.subList(0, heading + 1));
            all.add("");
            all.addAll(expected);
            if (!after.isEmpty()) {
                all.add("");
                all.addAll(after);
            }
            write(file, String.join("\n", all) + "\n");
            return;
        }
        assertEquals(String.join("\n", expected), String.join("\n", found), file + ", section " + section);
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> trimmed(List<String> lines) {
        return String.join("\n", lines).strip().lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
