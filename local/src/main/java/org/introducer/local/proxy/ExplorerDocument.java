package org.introducer.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.local.stack.Service;

/**
 * A service's description as the explorer shows it: reached at its mount, and with ids in its examples that are there, so that
 * an operation can be tried as it stands. An id is that of the first item of the list it belongs to, as the caller sees it.
 */
final class ExplorerDocument {
    private static final Pattern LAST_VARIABLE = Pattern.compile("(/.*)/\\{([^}/]+)}$");
    /** The id that stands in committed examples; its last digit says which of several, the one before it of what kind. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("0199c0de-0000-7000-8000-[0-9a-f]{10}([0-9a-f])([0-9a-f])");
    /** The last word of a member that names items of a list, such as contact in targetContactIds. */
    private static final Pattern REFERENCE = Pattern.compile("(?:.*[a-z](?=[A-Z]))?([A-Za-z][a-z]+)Ids?");
    /** Lists by that word. */
    private static final Map<String, String> LISTS = Map.of(
            "contact", "/contacts/v1/contacts",
            "event", "/contacts/v1/events",
            "interaction", "/contacts/v1/interactions",
            "program", "/programs/v1/programs",
            "application", "/programs/v1/applications",
            "mentor", "/mentorship/v1/mentors",
            "mentee", "/mentorship/v1/mentees",
            "cycle", "/mentorship/v1/cycles");
    /** Members that name items without saying so, by that word. */
    private static final Map<String, String> MEMBERS = Map.of(
            "survivor", "contact",
            "losers", "contact",
            "into", "program",
            "ranking", "mentee",
            "wishes", "mentor");
    /** Who tries an operation has read no version. */
    private static final String ANY_VERSION = "*";
    /** As many as an example names of one list. */
    private static final int ITEMS = 10;

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
        if (standsInOperations()) {
            // Tells Swagger UI so: it would copy the whole document to bring it there, each time that an operation is
            // opened.
            document.put("$$normalized", true);
        }
        document.getJsonObject("components", new JsonObject())
                .getJsonObject("parameters", new JsonObject())
                .getJsonObject("IfMatch", new JsonObject())
                .put("example", ANY_VERSION);
        List<Future<?>> work = new ArrayList<>();
        document.getJsonObject("paths", new JsonObject()).forEach(path -> {
            if (path.getValue() instanceof JsonObject item && path.getKey().contains("{")) {
                work.add(fillPath(path.getKey(), item));
            }
        });
        JsonObject examples =
                document.getJsonObject("components", new JsonObject()).getJsonObject("examples", new JsonObject());
        Set.copyOf(LISTS.values())
                .forEach(list -> work.add(idsAt(list).map(ids -> {
                    if (!ids.isEmpty()) {
                        replace(examples, list, ids, "");
                        fillQueries(list, ids.getFirst());
                    }
                    return null;
                })));
        return Future.join(work).map(document).otherwise(document);
    }

    /** Whether operations take neither parameters from their path nor security from the document. */
    private boolean standsInOperations() {
        return !document.containsKey("security")
                && document.getJsonObject("paths", new JsonObject()).stream()
                        .noneMatch(
                                path -> path.getValue() instanceof JsonObject item && item.containsKey("parameters"));
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
            values.add(value(prefix, template).map(value -> {
                value.ifPresent(known -> setExample(item, name, known));
                return null;
            }));
            prefix = upToLastVariable(step.group(1));
        }
        return Future.join(values).mapEmpty();
    }

    /** Gives each required parameter that names an item of the list an id. */
    private void fillQueries(String list, String id) {
        document.getJsonObject("paths", new JsonObject())
                .forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
                    if (method.getValue() instanceof JsonObject operation) {
                        operation.getJsonArray("parameters", new JsonArray()).forEach(each -> {
                            if (each instanceof JsonObject parameter
                                    && "query".equals(parameter.getString("in"))
                                    && parameter.getBoolean("required", false)
                                    && list.equals(listOf(parameter.getString("name")))) {
                                parameter.put("example", id);
                            }
                        });
                    }
                }));
    }

    private static String upToLastVariable(String template) {
        int end = template.lastIndexOf('}');
        return end < 0 ? "" : template.substring(0, end + 1);
    }

    /**
     * What stands for the last variable of a template: taken from the list above it.
     *
     * @param of the path for which it is wanted
     */
    private Future<Optional<String>> value(String template, String of) {
        String filter = FittingItems.of(template, of);
        Matcher variable = LAST_VARIABLE.matcher(template);
        if (!variable.matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        Optional<String> from = FittingItems.list(of).or(() -> listFor(variable));
        if (from.isEmpty()) {
            return ofMember(variable);
        }
        String list = from.get();
        JsonObject operation = operation(list);
        Future<Optional<String>> known = found.get(template + list + filter);
        if (known == null) {
            String query = hasLimit(operation) ? "?limit=1" + filter : "";
            known = filled(list)
                    .compose(path -> path.isEmpty()
                            ? Future.succeededFuture(Optional.empty())
                            : reader.get(service, path.get() + query)
                                    .map(answer -> ofFirst(items(answer), variable.group(2)))
                                    .otherwise(Optional.empty()));
            found.put(template + list + filter, known);
        }
        return known;
    }

    /** The list above a variable; else one of the same name further down, as the runs of a cycle are for a run. */
    private Optional<String> listFor(Matcher variable) {
        String above = variable.group(1);
        if (operation(above) != null) {
            return Optional.of(above);
        }
        String name = above.substring(above.lastIndexOf('/'));
        return document.getJsonObject("paths").fieldNames().stream()
                .filter(path -> path.endsWith("}" + name) && operation(path) != null)
                .findFirst();
    }

    /** What has no list of its own: an item of the thing above, as the entries of a shortlist are. */
    private Future<Optional<String>> ofMember(Matcher variable) {
        String above = variable.group(1);
        String whole = above.substring(0, above.lastIndexOf('/'));
        String member = above.substring(whole.length() + 1);
        if (operation(whole) == null) {
            return Future.succeededFuture(Optional.empty());
        }
        return filled(whole)
                .compose(path -> path.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : reader.get(service, path.get())
                                .map(answer -> ofFirst(answer.getJsonArray(member), variable.group(2)))
                                .otherwise(Optional.empty()));
    }

    private JsonObject operation(String path) {
        return document.getJsonObject("paths")
                .getJsonObject(path, new JsonObject())
                .getJsonObject("get");
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
        return value(prefix, template)
                .compose(value -> value.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : filled(variable.group(1)).map(before -> before.map(path -> path + "/" + value.get() + rest)));
    }

    private Future<List<String>> idsAt(String mounted) {
        Service other = List.of(Service.values()).stream()
                .filter(each -> mounted.startsWith(each.mount() + "/"))
                .findFirst()
                .orElseThrow();
        return reader.get(other, mounted.substring(other.mount().length()) + "?limit=" + ITEMS)
                .map(answer -> answer.getJsonArray("items", new JsonArray()).stream()
                        .map(item -> ((JsonObject) item).getString("id"))
                        .filter(Objects::nonNull)
                        .toList())
                .otherwise(List.of());
    }

    /** Of a page, or of an answer that has one list by another name, such as the years of a history. */
    private static JsonArray items(JsonObject answer) {
        return answer.containsKey("items")
                ? answer.getJsonArray("items")
                : answer.stream()
                        .map(Map.Entry::getValue)
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<String> ofFirst(JsonArray items, String variable) {
        if (items == null || items.isEmpty() || !(items.getValue(0) instanceof JsonObject item)) {
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

    /**
     * Puts ids of a list in the place of the placeholders in members that name its items.
     *
     * @param member the nearest around the node
     */
    private static Object replace(Object node, String list, List<String> ids, String member) {
        if (node instanceof JsonObject object) {
            List.copyOf(object.fieldNames())
                    .forEach(name ->
                            object.put(name, replace(object.getValue(name), list, ids, isType(name) ? member : name)));
        } else if (node instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.getValue(i), list, ids, member));
            }
        } else if (node instanceof String text) {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            if (placeholder.matches() && list.equals(listOf(member, placeholder.group(1)))) {
                return ids.get((Integer.parseInt(placeholder.group(2), 16) + ids.size() - 1) % ids.size());
            }
        }
        return node;
    }

    /** Whether a member is a key of a map, such as CAREER in wishes. */
    private static boolean isType(String member) {
        return member.equals(member.toUpperCase(Locale.ROOT));
    }

    /**
     * The list whose items a member names; null for other members.
     *
     * @param row the last digit but one of the id: among people, 0 stands for mentors and 1 for mentees
     */
    private static String listOf(String member, String row) {
        if (member.equals("people")) {
            return LISTS.get(row.equals("0") ? "mentor" : "mentee");
        }
        return listOf(member);
    }

    private static String listOf(String member) {
        if (MEMBERS.containsKey(member)) {
            return LISTS.get(MEMBERS.get(member));
        }
        Matcher reference = REFERENCE.matcher(member);
        return reference.matches() ? LISTS.get(reference.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
