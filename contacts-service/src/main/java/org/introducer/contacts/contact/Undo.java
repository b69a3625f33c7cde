package org.introducer.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes one update from the history of a contact: later updates get the values that were before it, so that updates can be
 * undone in any order. What was changed by hand since stays.
 */
public final class Undo {

    private final Update undone;
    private final List<Update> later;
    private final ObjectNode now;
    private final Set<String> kept = new TreeSet<>();

    private Undo(Update undone, List<Update> later, ObjectNode now) {
        this.undone = undone;
        this.later = later;
        this.now = now;
    }

    /** A contact before and after an import or a merge. */
    public record Update(ObjectNode before, ObjectNode after) {

        private Update copy() {
            return new Update(before.deepCopy(), after.deepCopy());
        }
    }

    /**
     * @param later the updates by others that came after it and are not undone, in their order
     * @param now the contact as it is
     */
    public static Undo of(Update undone, List<Update> later, ObjectNode now) {
        Undo undo = new Undo(undone, later.stream().map(Update::copy).toList(), now.deepCopy());
        for (String field : names(undone.before(), undone.after())) {
            if (undone.before().get(field) instanceof ArrayNode
                    || undone.after().get(field) instanceof ArrayNode) {
                undo.takeOut(field);
            } else if (!Objects.equals(
                    undone.before().get(field), undone.after().get(field))) {
                undo.putBack(field);
            }
        }
        return undo;
    }

    /** Fields in which the two differ. */
    public static Set<String> differing(ObjectNode one, ObjectNode other) {
        Set<String> fields = names(one, other);
        fields.removeIf(field -> Objects.equals(one.get(field), other.get(field)));
        return fields;
    }

    private static Set<String> names(ObjectNode one, ObjectNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void putBack(String field) {
        JsonNode ours = undone.after().get(field);
        JsonNode old = undone.before().get(field);
        for (Update update : later) {
            if (!Objects.equals(update.before().get(field), ours)) {
                kept.add(field);
                return;
            }
            boolean replaces = !Objects.equals(update.after().get(field), ours);
            set(update.before(), field, old);
            if (replaces) {
                return;
            }
            set(update.after(), field, old);
        }
        if (Objects.equals(now.get(field), ours)) {
            set(now, field, old);
        } else {
            kept.add(field);
        }
    }

    private static void set(ObjectNode contact, String field, JsonNode value) {
        if (value == null) {
            contact.remove(field);
        } else {
            contact.set(field, value);
        }
    }

    /** What was added and has been taken away by hand since needs no undoing. */
    private void takeOut(String field) {
        Set<String> added = values(undone.after(), field);
        added.removeAll(values(undone.before(), field));
        for (Update update : later) {
            added.retainAll(values(update.before(), field));
            remove(update.before(), field, added);
            remove(update.after(), field, added);
        }
        remove(now, field, added);
    }

    private static Set<String> values(ObjectNode contact, String field) {
        Set<String> values = new LinkedHashSet<>();
        contact.path(field).forEach(value -> values.add(ContactValues.comparable(field, value.asText())));
        return values;
    }

    private static void remove(ObjectNode contact, String field, Set<String> values) {
        if (contact.get(field) instanceof ArrayNode list) {
            List<JsonNode> stay = new ArrayList<>();
            list.forEach(value -> {
                if (!values.contains(ContactValues.comparable(field, value.asText()))) {
                    stay.add(value);
                }
            });
            list.removeAll().addAll(stay);
        }
    }

    /** The contact without the update. */
    public ObjectNode now() {
        return now;
    }

    /** The later updates without it, in their order. */
    public List<Update> later() {
        return later;
    }

    /** Fields that the update set and that were changed by hand since. */
    public Set<String> kept() {
        return kept;
    }
}
