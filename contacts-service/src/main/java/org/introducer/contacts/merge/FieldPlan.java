package org.introducer.contacts.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.ContactValues;

/**
 * What becomes of each field when contacts are merged. Lists and custom fields are united; notes are put one behind the other; of any other field the value of
 * the contact that stays counts, and where it has none that of the first of the others that has one.
 */
final class FieldPlan {

    private static final String NOTES = "notes";
    /** A role that says nothing yields to one that does. */
    private static final Map<String, Set<String>> SAYING_NOTHING = Map.of("role", Set.of("UNKNOWN", "OTHER"));

    private final SequencedMap<UUID, ObjectNode> losers;
    private final ObjectNode united;
    private final List<StoredField> fields = new ArrayList<>();

    private FieldPlan(ObjectNode survivor, SequencedMap<UUID, ObjectNode> losers) {
        this.losers = losers;
        this.united = survivor.deepCopy();
    }

    /** @param losers in the order in which they are asked for what the survivor does not have */
    static FieldPlan of(ObjectNode survivor, SequencedMap<UUID, ObjectNode> losers) {
        FieldPlan plan = new FieldPlan(survivor, losers);
        Set<String> names = new LinkedHashSet<>();
        survivor.fieldNames().forEachRemaining(names::add);
        losers.values().forEach(loser -> loser.fieldNames().forEachRemaining(names::add));
        names.forEach(plan::unite);
        return plan;
    }

    /** The contact as it will be. */
    ObjectNode united() {
        return united;
    }

    /** The fields that change or have values that are not taken over. */
    List<StoredField> fields() {
        return List.copyOf(fields);
    }

    private void unite(String field) {
        JsonNode before = said(united, field);
        List<StoredField.Left> left = new ArrayList<>();
        for (Map.Entry<UUID, ObjectNode> loser : losers.entrySet()) {
            JsonNode theirs = said(loser.getValue(), field);
            if (theirs != null && !take(field, theirs)) {
                left.add(new StoredField.Left(loser.getKey(), theirs));
            }
        }
        JsonNode after = said(united, field);
        if (!left.isEmpty() || after != null && !after.equals(before)) {
            fields.add(new StoredField(field, before, after, left));
        }
    }

    /** Whether the value is the contact's now. */
    private boolean take(String field, JsonNode theirs) {
        JsonNode mine = said(united, field);
        if (theirs instanceof ArrayNode values) {
            united.set(field, union(field, mine, values));
            return true;
        }
        if (mine == null || isNothing(field, mine) && !isNothing(field, theirs)) {
            united.set(field, theirs);
            return true;
        }
        if (mine instanceof ObjectNode known && theirs instanceof ObjectNode values) {
            ObjectNode all = values.deepCopy();
            all.setAll(known);
            united.set(field, all);
            return values.properties().stream()
                    .allMatch(value -> value.getValue().equals(all.get(value.getKey())));
        }
        if (field.equals(NOTES) && !mine.asText().contains(theirs.asText())) {
            united.set(field, TextNode.valueOf(mine.asText() + "\n\n" + theirs.asText()));
            return true;
        }
        return mine.equals(theirs) || field.equals(NOTES) || isNothing(field, theirs);
    }

    private static ArrayNode union(String field, JsonNode mine, ArrayNode theirs) {
        ArrayNode union = theirs.arrayNode();
        Set<String> known = new HashSet<>();
        for (JsonNode values : mine == null ? List.of(theirs) : List.of(mine, theirs)) {
            values.forEach(value -> {
                if (known.add(ContactValues.comparable(field, value.asText()))) {
                    union.add(value);
                }
            });
        }
        return union;
    }

    private static boolean isNothing(String field, JsonNode value) {
        return SAYING_NOTHING.getOrDefault(field, Set.of()).contains(value.asText());
    }

    /** Null where nothing is said. */
    private static JsonNode said(ObjectNode contact, String field) {
        JsonNode value = contact.get(field);
        return value == null || value.isNull() || value.isContainerNode() && value.isEmpty() ? null : value;
    }
}
