package org.introducer.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invalid values for fuzzing, generated from a seed. */
final class InvalidValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    InvalidValues(Random random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    /** Text for a parameter or a step of a path. */
    String text() {
        return one(List.of(
                "",
                " ",
                "x",
                "-1",
                "0",
                "1",
                "2027",
                "99999999999999999999",
                "1e5",
                "null",
                "true",
                "2026-02-30",
                "2026-11-28",
                "é🩻",
                "\u0000",
                "%",
                "..",
                "a".repeat(300),
                "27.95,-82.46",
                "name==x",
                "id=in=(1,2)",
                "-createdAt",
                uuid().toString(),
                "00000000-0000-0000-0000-000000000000"));
    }

    /** The body of an example with something wrong about it, or something else altogether. */
    String broken(String example) {
        if (chance(0.1)) {
            return one(
                    List.of("", "{", "[]", "null", "\"\"", "0", "{} {}", "{\"a\":1,\"a\":2}", "[".repeat(2000), "{}"));
        }
        try {
            JsonNode body = JSON.readTree(example);
            for (int i = random.nextInt(3); i >= 0; i--) {
                breakSomewhere(body);
            }
            return body.toString();
        } catch (IOException e) {
            return example.isEmpty() ? "x" : example.substring(0, random.nextInt(example.length()));
        }
    }

    private void breakSomewhere(JsonNode body) {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode chosen = one(containers);
        if (chosen instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || chance(0.1)) {
                object.set("nonsense", value());
            } else if (chance(0.25)) {
                object.remove(one(names));
            } else {
                object.set(one(names), value());
            }
        } else if (chosen instanceof ArrayNode array) {
            if (array.isEmpty() || chance(0.3)) {
                array.add(value());
            } else if (chance(0.5)) {
                array.add(array.get(0).deepCopy());
            } else {
                array.set(random.nextInt(array.size()), value());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode value() {
        try {
            return chance(0.4)
                    ? NODES.textNode(text())
                    : JSON.readTree(one(List.of(
                            "null",
                            "true",
                            "false",
                            "0",
                            "-1",
                            "1",
                            "3",
                            "1.5",
                            "1e308",
                            "99999999999999999999",
                            "{}",
                            "[]",
                            "[null]",
                            "[[]]",
                            "{\"a\":1}",
                            "[\"x\"]",
                            "\"Z\"",
                            "\"2026-11-28T25:00:00Z\"")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
