package org.introducer.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.local.stack.Service;

/**
 * A service's description as the explorer shows it: reached at its mount, and with ids in its examples that are there, so that
 * an operation can be tried as it stands. An id is that of the first item of the list it belongs to, as the caller sees it.
 */
final class ExplorerDocument {
    private static final Pattern LAST_VARIABLE = Pattern.compile("(/.*)/\\{([^}/]+)}$");
    /** The id that stands in committed examples. */
    private static final Pattern PLACEHOLDER = Pattern.compile("0199c0de-0000-7000-8000-[0-9a-f]{12}");
    /** Lists whose items the members of a body name. */
    private static final Map<String, String> REFERENCES = Map.of(
            "contactIds", "/contacts/v1/contacts",
            "contactId", "/contacts/v1/contacts",
            "programIds", "/programs/v1/programs",
            "programId", "/programs/v1/programs",
            "mentorId", "/mentorship/v1/mentors",
            "menteeId", "/mentorship/v1/mentees");

    /** Reads a path of a service, by its mount, as the explorer's caller. */
    interface Reader {
        Future<JsonObject> get(Service service, String path);
    }

    private final Service service;
    private final JsonObject document;
    private final Reader reader;
    private final Map<String, Future<Optional<String>>> found = new HashMap<>();

    ExplorerDocument(Service service, JsonObject document, Reader reader) {
        this.service = service;
        this.document = document;
        this.reader = reader;
    }

    Future<JsonObject> complete() {
        document.put("servers", new JsonArray().add(new JsonObject().put("url", service.mount())));
        List<Future<?>> work = new ArrayList<>();
        document.getJsonObject("paths", new JsonObject()).forEach(path -> {
            if (path.getValue() instanceof JsonObject item && path.getKey().contains("{")) {
                work.add(fillPath(path.getKey(), item));
            }
        });
        JsonObject examples =
                document.getJsonObject("components", new JsonObject()).getJsonObject("examples", new JsonObject());
        REFERENCES.forEach((member, list) -> work.add(idAt(list).map(id -> {
            id.ifPresent(known -> replace(examples, member, known, false));
            return null;
        })));
        return Future.join(work).map(document).otherwise(document);
    }

    private Future<Void> fillPath(String template, JsonObject item) {
        List<Future<?>> values = new ArrayList<>();
        String prefix = upToLastVariable(template);
        while (!prefix.isEmpty()) {
            Matcher step = LAST_VARIABLE.matcher(prefix);
            if (!step.matches()) {
                break;
            }
            String name = step.group(2);
            values.add(value(prefix).map(value -> {
                value.ifPresent(known -> setExample(item, name, known));
                return null;
            }));
            prefix = upToLastVariable(step.group(1));
        }
        return Future.join(values).mapEmpty();
    }

    private static String upToLastVariable(String template) {
        int end = template.lastIndexOf('}');
        return end < 0 ? "" : template.substring(0, end + 1);
    }

    /** What stands for the last variable of a template: taken from the list above it. */
    private Future<Optional<String>> value(String template) {
        Matcher variable = LAST_VARIABLE.matcher(template);
        if (!variable.matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        String list = variable.group(1);
        JsonObject operation = document.getJsonObject("paths")
                .getJsonObject(list, new JsonObject())
                .getJsonObject("get");
        if (operation == null) {
            return Future.succeededFuture(Optional.empty());
        }
        Future<Optional<String>> known = found.get(template);
        if (known == null) {
            String query = hasLimit(operation) ? "?limit=1" : "";
            known = filled(list)
                    .compose(path -> path.isEmpty()
                            ? Future.succeededFuture(Optional.empty())
                            : reader.get(service, path.get() + query)
                                    .map(answer -> ofFirst(answer, variable.group(2)))
                                    .otherwise(Optional.empty()));
            found.put(template, known);
        }
        return known;
    }

    private static boolean hasLimit(JsonObject operation) {
        return operation.getJsonArray("parameters", new JsonArray()).stream()
                .anyMatch(each -> each instanceof JsonObject parameter && "limit".equals(parameter.getString("name")));
    }

    /** The template with a value for each variable, empty where one has none. */
    private Future<Optional<String>> filled(String template) {
        String prefix = upToLastVariable(template);
        if (prefix.isEmpty()) {
            return Future.succeededFuture(Optional.of(template));
        }
        String rest = template.substring(prefix.length());
        Matcher variable = LAST_VARIABLE.matcher(prefix);
        if (!variable.matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        return value(prefix)
                .compose(value -> value.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : filled(variable.group(1)).map(before -> before.map(path -> path + "/" + value.get() + rest)));
    }

    private Future<Optional<String>> idAt(String mounted) {
        Service other = List.of(Service.values()).stream()
                .filter(each -> mounted.startsWith(each.mount() + "/"))
                .findFirst()
                .orElseThrow();
        return reader.get(other, mounted.substring(other.mount().length()) + "?limit=1")
                .map(answer -> ofFirst(answer, "id"))
                .otherwise(Optional.empty());
    }

    private static Optional<String> ofFirst(JsonObject answer, String variable) {
        JsonArray items = answer.getJsonArray("items", new JsonArray());
        if (items.isEmpty() || !(items.getValue(0) instanceof JsonObject item)) {
            return Optional.empty();
        }
        for (String name : List.of(variable, "id", "sub", "name")) {
            if (item.getValue(name) != null) {
                return Optional.of(String.valueOf(item.getValue(name)));
            }
        }
        return Optional.empty();
    }

    private static void setExample(JsonObject item, String name, String value) {
        item.forEach(method -> {
            if (method.getValue() instanceof JsonObject operation) {
                operation.getJsonArray("parameters", new JsonArray()).forEach(each -> {
                    if (each instanceof JsonObject parameter && name.equals(parameter.getString("name"))) {
                        parameter.put("example", value);
                    }
                });
            }
        });
    }

    /** Puts the id in the place of each placeholder that stands in a member of this name. */
    private static Object replace(Object node, String member, String id, boolean inside) {
        if (node instanceof JsonObject object) {
            List.copyOf(object.fieldNames())
                    .forEach(name -> object.put(name, replace(object.getValue(name), member, id, name.equals(member))));
        } else if (node instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.getValue(i), member, id, inside));
            }
        } else if (inside
                && node instanceof String text
                && PLACEHOLDER.matcher(text).matches()) {
            return id;
        }
        return node;
    }
}
