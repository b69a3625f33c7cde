package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A short form of an answer for the screen: the first items of each list, and deeply nested values on one line. */
final class AnswerPreview {
    private static final int LINES = 40;
    private static final int ITEMS = 2;
    private static final int DEPTH = 3;
    private static final int WIDTH = 160;

    private AnswerPreview() {}

    static List<String> of(Object body) {
        String text = body instanceof JsonObject object ? shortened(object, 0).encodePrettily() : String.valueOf(body);
        List<String> lines = text.lines().map(AnswerPreview::cut).toList();
        return lines.size() <= LINES
                ? lines
                : Stream.concat(
                                lines.stream().limit(LINES),
                                Stream.of("... %d more lines".formatted(lines.size() - LINES)))
                        .toList();
    }

    private static JsonObject shortened(JsonObject object, int depth) {
        JsonObject result = new JsonObject();
        for (Map.Entry<String, Object> member : object) {
            result.put(member.getKey(), value(member.getValue(), depth + 1));
        }
        return result;
    }

    private static Object value(Object value, int depth) {
        return switch (value) {
            case JsonObject object when depth > DEPTH -> cut(object.encode());
            case JsonObject object -> shortened(object, depth);
            case JsonArray array -> items(array, depth);
            case null, default -> value;
        };
    }

    private static JsonArray items(JsonArray array, int depth) {
        JsonArray result = new JsonArray();
        array.stream().limit(ITEMS).forEach(item -> result.add(value(item, depth + 1)));
        if (array.size() > ITEMS) {
            result.add("... and %d more".formatted(array.size() - ITEMS));
        }
        return result;
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }
}
