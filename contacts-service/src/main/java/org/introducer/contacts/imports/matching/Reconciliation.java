package org.introducer.contacts.imports.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactValues;

/**
 * What an imported row does to a contact that is there already: it fills what is empty, adds to lists, and replaces what a file had
 * said before, unless that file was observed later. What the applicant wrote, changed or removed stays.
 */
final class Reconciliation {

    /** What a file says when it says nothing. */
    private static final Map<String, Set<String>> UNSAID =
            Map.of("role", Set.of("UNKNOWN", "OTHER"), "kind", Set.of("PERSON"));

    private final ObjectNode after;
    private final LocalDate observedOn;
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> newer = new TreeSet<>();

    private Reconciliation(ObjectNode after, LocalDate observedOn) {
        this.after = after;
        this.observedOn = observedOn;
    }

    /**
     * What a row said when it was last taken.
     *
     * @param observedOn when its file was true, or null
     * @param sameSource whether it came from the same kind of file as the row that is reconciled
     */
    record Said(JsonNode row, LocalDate observedOn, boolean sameSource) {}

    /**
     * @param mine the contact as it is; is left as it is
     * @param said what rows said when they were taken
     * @param theirs what the row says now
     * @param observedOn when the row's file was true, or null
     */
    static Reconciliation of(ObjectNode mine, List<Said> said, JsonNode theirs, LocalDate observedOn) {
        Reconciliation result = new Reconciliation(mine.deepCopy(), observedOn);
        theirs.properties().forEach(field -> {
            String name = field.getKey();
            if (field.getValue() instanceof ArrayNode values) {
                result.add(name, values(name, said.stream().filter(Said::sameSource)), values);
            } else if (field.getValue() instanceof ObjectNode values) {
                result.replaceEach(name, said, values);
            } else if (!unsaid(name, field.getValue())) {
                result.replace(name, said, field.getValue());
            }
        });
        return result;
    }

    /** Custom fields: each is a field of its own. */
    private void replaceEach(String name, List<Said> said, ObjectNode theirs) {
        Reconciliation each = of(
                object(after.get(name)),
                said.stream()
                        .map(row -> new Said(object(row.row().get(name)), row.observedOn(), row.sameSource()))
                        .toList(),
                theirs,
                observedOn);
        if (!each.changed.isEmpty()) {
            after.set(name, each.after);
            changed.add(name);
        }
        each.kept.forEach(key -> kept.add(name + "." + key));
        each.newer.forEach(key -> newer.add(name + "." + key));
    }

    private static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static boolean unsaid(String field, JsonNode value) {
        return UNSAID.getOrDefault(field, Set.of()).contains(value.asText());
    }

    private static List<JsonNode> values(String field, Stream<Said> said) {
        return said.map(each -> each.row().get(field)).filter(Objects::nonNull).toList();
    }

    private void replace(String field, List<Said> said, JsonNode theirs) {
        JsonNode mine = after.get(field);
        List<JsonNode> before = values(field, said.stream().filter(Said::sameSource));
        if (theirs.equals(mine)) {
            return;
        }
        if (mine == null || mine.asText().equals("UNKNOWN")) {
            if (mine != null || before.isEmpty()) {
                set(field, theirs);
            }
            return;
        }
        List<Said> mineSaid =
                said.stream().filter(each -> mine.equals(each.row().get(field))).toList();
        if (mineSaid.stream()
                .anyMatch(each -> observedOn != null
                        && each.observedOn() != null
                        && each.observedOn().isAfter(observedOn))) {
            newer.add(field);
        } else if (before.contains(mine)
                || !mineSaid.isEmpty() && mineSaid.stream().allMatch(this::isOlder)) {
            set(field, theirs);
        } else if (!before.contains(theirs)) {
            kept.add(field);
        }
    }

    private boolean isOlder(Said other) {
        return observedOn != null
                && other.observedOn() != null
                && other.observedOn().isBefore(observedOn);
    }

    private void set(String field, JsonNode theirs) {
        after.set(field, theirs);
        changed.add(field);
    }

    private void add(String field, List<JsonNode> before, ArrayNode theirs) {
        ArrayNode mine = after.withArray(field);
        Set<String> known = new HashSet<>();
        mine.forEach(value -> known.add(ContactValues.comparable(field, value.asText())));
        before.forEach(values -> values.forEach(value -> known.add(ContactValues.comparable(field, value.asText()))));
        theirs.forEach(value -> {
            if (known.add(ContactValues.comparable(field, value.asText()))) {
                mine.add(value);
                changed.add(field);
            }
        });
    }

    /** The contact as it will be. */
    ObjectNode after() {
        return after;
    }

    /** Fields that differ from before. */
    Set<String> changed() {
        return changed;
    }

    /** Fields in which the row says otherwise and what the applicant wrote stays. */
    Set<String> kept() {
        return kept;
    }

    /** Fields in which the row says otherwise and what was observed later stays. */
    Set<String> newer() {
        return newer;
    }
}
