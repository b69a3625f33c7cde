package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What would break a client between two OpenAPI 3.1 documents: something is gone, an input is stricter, or an answer promises less. What
 * was added is none, nor are new values of the enumerations of answers.
 */
public final class ApiBreaks {

    private enum Direction {
        INPUT,
        ANSWER
    }

    private static final List<String> LEAST = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> MOST = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> CHOICES = List.of("allOf", "oneOf", "anyOf");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> breaks = new TreeSet<>();
    private final Set<String> compared = new HashSet<>();

    private ApiBreaks(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** In words, sorted; empty when clients of the one go on working with the other. */
    public static Set<String> between(JsonNode before, JsonNode after) {
        ApiBreaks breaks = new ApiBreaks(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("operationId")) {
                        breaks.operation(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                after.path("paths").path(path.getKey()).path(operation.getKey()));
                    }
                }));
        return breaks.breaks;
    }

    private void operation(String at, JsonNode old, JsonNode now) {
        if (now.isMissingNode()) {
            breaks.add(at + " is gone");
            return;
        }
        if (!old.path("operationId").equals(now.path("operationId"))) {
            breaks.add(at + " has another operationId");
        }
        Set<String> roles = roles(old);
        roles.removeAll(roles(now));
        roles.forEach(role -> breaks.add(at + " is not for the role " + role + " any more"));
        parameters(at, old, now);
        body(at + " body", old.path("requestBody"), now.path("requestBody"));
        answers(at, old.path("responses"), now.path("responses"));
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("security").forEach(each -> each.forEach(all -> all.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    private void parameters(String at, JsonNode old, JsonNode now) {
        Map<String, JsonNode> given = parameters(before, old);
        Map<String, JsonNode> taken = parameters(after, now);
        given.forEach((name, parameter) -> {
            JsonNode other = taken.get(name);
            if (other == null) {
                breaks.add(at + " parameter " + name + " is gone");
            } else {
                if (isRequired(other) && !isRequired(parameter)) {
                    breaks.add(at + " parameter " + name + " is required now");
                }
                schema(at + " parameter " + name, parameter.path("schema"), other.path("schema"), Direction.INPUT);
            }
        });
        taken.forEach((name, parameter) -> {
            if (!given.containsKey(name) && isRequired(parameter)) {
                breaks.add(at + " parameter " + name + " is new and required");
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(document, each);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean();
    }

    private void body(String at, JsonNode old, JsonNode now) {
        JsonNode given = resolved(before, old);
        JsonNode taken = resolved(after, now);
        if (isRequired(taken) && !isRequired(given)) {
            breaks.add(at + " is required now");
        }
        contents(at, given, taken, Direction.INPUT);
    }

    private void answers(String at, JsonNode old, JsonNode now) {
        old.properties().forEach(each -> {
            if (each.getKey().startsWith("2")) {
                String where = at + " " + each.getKey();
                JsonNode given = resolved(before, each.getValue());
                JsonNode taken = resolved(after, now.path(each.getKey()));
                if (taken.isMissingNode()) {
                    breaks.add(where + " is gone");
                } else {
                    given.path("headers").fieldNames().forEachRemaining(header -> {
                        if (!taken.path("headers").has(header)) {
                            breaks.add(where + " header " + header + " is gone");
                        }
                    });
                    contents(where, given, taken, Direction.ANSWER);
                }
            }
        });
    }

    private void contents(String at, JsonNode old, JsonNode now, Direction direction) {
        old.path("content").properties().forEach(media -> {
            JsonNode other = now.path("content").path(media.getKey());
            if (other.isMissingNode()) {
                breaks.add(at + " of " + media.getKey() + " is gone");
            } else {
                schema(at, media.getValue().path("schema"), other.path("schema"), direction);
            }
        });
    }

    private void schema(String at, JsonNode old, JsonNode now, Direction direction) {
        String pair = old.path("$ref").asText() + " " + now.path("$ref").asText() + " " + direction;
        if (old.has("$ref") && now.has("$ref")) {
            if (!compared.add(pair)) {
                return;
            }
        }
        String name = old.has("$ref") ? at + " (" + lastOf(old.path("$ref").asText()) + ")" : at;
        JsonNode given = resolved(before, old);
        JsonNode taken = resolved(after, now);
        types(name, given, taken, direction);
        values(name, given, taken, direction);
        properties(name, given, taken, direction);
        for (String choice : CHOICES) {
            choices(name, given.path(choice), taken.path(choice), direction);
        }
        if (given.has("items")) {
            schema(name + "[]", given.path("items"), taken.path("items"), direction);
        }
        if (given.path("additionalProperties").isObject()) {
            schema(name + "{}", given.path("additionalProperties"), taken.path("additionalProperties"), direction);
        }
        if (direction == Direction.INPUT) {
            bounds(name, given, taken);
        }
    }

    private void types(String at, JsonNode old, JsonNode now, Direction direction) {
        boolean fits = direction == Direction.INPUT
                ? !now.has("type") || old.has("type") && texts(now.path("type")).containsAll(texts(old.path("type")))
                : !old.has("type") || now.has("type") && texts(old.path("type")).containsAll(texts(now.path("type")));
        if (!fits || !old.path("format").equals(now.path("format"))) {
            breaks.add(at + " has another type");
        }
    }

    private void values(String at, JsonNode old, JsonNode now, Direction direction) {
        if (direction == Direction.INPUT && now.has("enum")) {
            if (!old.has("enum")) {
                breaks.add(at + " takes some values only");
            }
            Set<String> gone = texts(old.path("enum"));
            gone.removeAll(texts(now.path("enum")));
            gone.forEach(value -> breaks.add(at + " does not take " + value + " any more"));
        }
        if (direction == Direction.ANSWER && old.has("enum") && !now.has("enum")) {
            breaks.add(at + " has any values");
        }
    }

    private void properties(String at, JsonNode old, JsonNode now, Direction direction) {
        old.path("properties").properties().forEach(property -> {
            JsonNode other = now.path("properties").path(property.getKey());
            if (other.isMissingNode()) {
                breaks.add(at + "." + property.getKey() + " is gone");
            } else {
                schema(at + "." + property.getKey(), property.getValue(), other, direction);
            }
        });
        boolean input = direction == Direction.INPUT;
        Set<String> stricter = texts((input ? now : old).path("required"));
        stricter.removeAll(texts((input ? old : now).path("required")));
        stricter.forEach(name -> breaks.add(at + "." + name + (input ? " is required now" : " may be absent now")));
        if (input && isClosed(now) && !isClosed(old)) {
            breaks.add(at + " takes no other members any more");
        }
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    private void choices(String at, JsonNode old, JsonNode now, Direction direction) {
        if (direction == Direction.INPUT ? now.size() < old.size() : now.size() > old.size()) {
            breaks.add(at + " is another choice");
        }
        for (int each = 0; each < Math.min(old.size(), now.size()); each++) {
            schema(at, old.get(each), now.get(each), direction);
        }
    }

    private void bounds(String at, JsonNode old, JsonNode now) {
        for (String least : LEAST) {
            if (now.has(least)
                    && (!old.has(least)
                            || now.path(least).asDouble() > old.path(least).asDouble())) {
                breaks.add(at + " has a higher " + least);
            }
        }
        for (String most : MOST) {
            if (now.has(most)
                    && (!old.has(most)
                            || now.path(most).asDouble() < old.path(most).asDouble())) {
                breaks.add(at + " has a lower " + most);
            }
        }
        if (now.has("pattern") && !old.path("pattern").equals(now.path("pattern"))) {
            breaks.add(at + " has another pattern");
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode found = node;
        List<String> followed = new ArrayList<>();
        while (found.has("$ref") && !followed.contains(found.path("$ref").asText())) {
            followed.add(found.path("$ref").asText());
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found.has("$ref") ? MissingNode.getInstance() : found;
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The elements of an array, or the one value. */
    private static Set<String> texts(JsonNode node) {
        Stream<JsonNode> all = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        Set<String> texts = new TreeSet<>();
        all.filter(each -> !each.isMissingNode()).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
