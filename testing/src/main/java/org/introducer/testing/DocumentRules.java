package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.introducer.testing.OpenApiDocument.Operation;
import org.introducer.testing.fuzz.DocumentedAnswers;

/** What generators of clients need of a document, and the people who read it. */
final class DocumentRules {

    /** Two types of one name get a number at the end: each is to have a name of its own. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\d");

    /** What is left in a text when the lines of its source were joined in the wrong way. */
    private static final Pattern BADLY_JOINED = Pattern.compile("  |\\\\\\s");

    /** What is said of code and its frameworks, which no reader of the document knows. */
    private static final Pattern OF_CODE = Pattern.compile(
            "(?i)\\b(entity|entities|hibernate|jackson|quarkus|panache|hql|enum|javadoc|annotation)\\b|[{}]@|#[a-zA-Z]");

    /** What looks like the name of a type. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*)`");

    /** Members of an example, of which the first is not after the second. */
    private static final Map<String, String> IN_ORDER = Map.of(
            "startsAt", "endsAt",
            "startsOn", "endsOn",
            "firstDay", "lastDay",
            "begins", "ends",
            "validFrom", "validTo",
            "earliest", "due",
            "latestStart", "latestFinish",
            "createdAt", "finishedAt",
            "from", "to");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{3,}");

    /** Words that say nothing of an operation. */
    private static final Set<String> FILLERS = Set.of(
            "all", "and", "answers", "are", "can", "each", "every", "for", "from", "has", "its", "not", "one",
            "returns", "that", "the", "their", "them", "these", "they", "this", "was", "what", "when", "which", "who",
            "whom", "with");

    /** So many further words say more than the summary. */
    private static final int MEANINGFUL = 3;

    /** A ZIP, which no text can show, and what has the schema of its JSON so that generated clients read that. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("application/zip", "application/graphml+xml");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");

    private final OpenApiDocument api;
    private final List<String> faults = new ArrayList<>();

    DocumentRules(OpenApiDocument api) {
        this.api = api;
    }

    List<String> faults() {
        JsonNode license = api.root().at("/info/license");
        check(license.has("identifier") || license.has("url"), "info.license has neither identifier nor url");
        check(!api.root().path("servers").isEmpty(), "there are no servers");
        for (String member : List.of("summary", "description")) {
            api.root()
                    .findValuesAsText(member)
                    .forEach(text -> check(!BADLY_JOINED.matcher(text).find(), "lines are badly joined: " + text));
        }
        api.schemas().forEach(this::schema);
        api.root().at("/components/headers").properties().forEach(this::header);
        api.operations().forEach(this::operation);
        api.root()
                .at("/components/examples")
                .properties()
                .forEach(example -> example(example.getKey(), example.getValue().path("value"), ""));
        return faults;
    }

    /** A generated example says what its service gives for its property; see x-example-values. */
    private void example(String name, JsonNode value, String property) {
        check(!value.asText().equals("text"), name + " has no example value of " + property);
        IN_ORDER.forEach((first, second) -> inOrder(name, first, value.path(first), second, value.path(second)));
        value.properties().forEach(inner -> example(name, inner.getValue(), inner.getKey()));
        value.elements().forEachRemaining(item -> {
            if (value.isArray()) {
                check(!item.isObject() || !item.isEmpty(), name + " has an empty item in " + property);
                example(name, item, property);
            }
        });
    }

    private void inOrder(String name, String first, JsonNode begin, String second, JsonNode end) {
        boolean days = DAY.matcher(begin.asText()).matches()
                && DAY.matcher(end.asText()).matches();
        check(
                !days || begin.asText().compareTo(end.asText()) <= 0,
                name + " has " + first + " after " + second + ": " + begin + ", " + end);
    }

    private void schema(String name, JsonNode schema) {
        check(!NUMBERED.matcher(name).matches(), "a schema is named " + name);
        check(!name.matches("Page[A-Z].*"), "a page is named " + name);
        check(
                schema.path("enum").isMissingNode() || schema.has("x-code-list"),
                name + " has a closed list of values without labels");
        description(name, schema.path("description").asText());
        properties(name, schema);
    }

    /** What its type means, as its Javadoc says; see SchemaDescriptions. */
    private void description(String name, String text) {
        check(!text.isBlank(), name + " has no description: its type has no Javadoc");
        check(!OF_CODE.matcher(text).find(), name + " is described in words of code: " + text);
        TYPE.matcher(text)
                .results()
                .forEach(type -> check(
                        api.schemas().containsKey(type.group(1)),
                        name + " is described by " + type.group(1) + ", which is no schema"));
    }

    private void header(Map.Entry<String, JsonNode> header) {
        check(header.getValue().path("schema").has("examples"), "the header " + header.getKey() + " has no example");
    }

    /** What nobody describes, every reader guesses. */
    private void properties(String place, JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        schema.path("properties").properties().forEach(property -> {
            String name = place + "." + property.getKey();
            check(!property.getValue().path("description").asText().isBlank(), name + " has no description");
            properties(name, property.getValue());
        });
        for (String member : List.of("items", "additionalProperties")) {
            properties(place, schema.path(member));
        }
        schema.path("anyOf").forEach(choice -> properties(place, choice));
    }

    private void operation(Operation operation) {
        String summary = operation.node().path("summary").asText();
        String description = operation.node().path("description").asText();
        Set<String> added = words(description);
        added.removeAll(words(summary));
        check(
                added.size() >= MEANINGFUL,
                operation.id() + ": the description says little more than the summary, only " + added);
        check(!operation.successes().isEmpty(), operation.id() + ": no answer that worked is described");
        JsonNode responses = operation.node().path("responses");
        check(responses.has("429"), operation.id() + ": 429 is not described");
        responses
                .properties()
                .forEach(response -> check(
                        !response.getKey().startsWith("2")
                                || api.resolved(response.getValue())
                                        .path("headers")
                                        .has("RateLimit"),
                        operation.id() + ": " + response.getKey() + " does not say what is left of the quota"));
        operation.node().path("parameters").forEach(each -> parameter(operation, api.resolved(each)));
        operation.node().path("responses").properties().forEach(response -> {
            if (!response.getKey().startsWith("3")) {
                api.resolved(response.getValue())
                        .path("content")
                        .properties()
                        .forEach(media -> answer(operation, response.getKey(), media.getKey(), media.getValue()));
            }
        });
    }

    /** What words have in common in all their forms. */
    private static Set<String> words(String text) {
        Set<String> stems = new TreeSet<>();
        WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> !FILLERS.contains(word))
                .forEach(word -> stems.add(word.substring(0, Math.min(word.length(), 4))));
        return stems;
    }

    private void parameter(Operation operation, JsonNode parameter) {
        String place = operation.id() + ": parameter " + parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        check(parameter.has("description"), place + " has no description");
        check(schema.has("type") || schema.has("$ref"), place + " has no type");
        check(
                parameter.has("example") || parameter.has("examples") || schema.has("examples"),
                place + " has no example");
    }

    private void answer(Operation operation, String status, String type, JsonNode media) {
        if (WITHOUT_EXAMPLE.contains(type)) {
            return;
        }
        JsonNode example = media.has("examples")
                ? api.resolved(media.path("examples").elements().next()).path("value")
                : media.path("example");
        String place = operation.id() + ": the example of " + status;
        if (example.isMissingNode()) {
            faults.add(place + " is missing");
        } else if (!type.endsWith("json")) {
            file(place, type, example.asText());
        } else {
            new DocumentedAnswers(api)
                    .faults(media.path("schema"), example)
                    .forEach(fault -> faults.add(place + ": " + fault));
        }
    }

    /** Whether a text can be a file of its type. */
    private void file(String place, String type, String text) {
        List<String> lines = text.lines().toList();
        boolean whole = !lines.isEmpty()
                && switch (type) {
                    case "text/calendar" ->
                        lines.getFirst().equals("BEGIN:VCALENDAR")
                                && lines.getLast().equals("END:VCALENDAR");
                    case "text/vcard" ->
                        lines.getFirst().equals("BEGIN:VCARD")
                                && lines.getLast().equals("END:VCARD");
                    case "text/csv" ->
                        lines.size() > 1
                                && lines.stream()
                                                .map(line -> line.split(",", -1).length)
                                                .distinct()
                                                .count()
                                        == 1;
                    default -> true;
                };
        check(whole, place + " is no " + type + ": " + text);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
