package org.introducer.contacts.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.contacts.identity.IdentityKey;

/**
 * What an imported row does to a contact that is there already: it fills what is empty, adds to lists, and replaces what its source
 * had said before. What the applicant wrote, changed or removed stays.
 */
final class Reconciliation {

    /** What a file says when it says nothing. */
    private static final Map<String, String> UNSAID = Map.of("role", "OTHER", "kind", "PERSON");

    private final ObjectNode after;
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    private Reconciliation(ObjectNode after) {
        this.after = after;
    }

    /**
     * @param mine the contact as it is; is left as it is
     * @param said what rows of the same source said when they were taken
     * @param theirs what the row says now
     */
    static Reconciliation of(ObjectNode mine, Iterable<JsonNode> said, JsonNode theirs) {
        Reconciliation result = new Reconciliation(mine.deepCopy());
        theirs.properties().forEach(field -> {
            List<JsonNode> before = new ArrayList<>();
            said.forEach(row -> Optional.ofNullable(row.get(field.getKey())).ifPresent(before::add));
            if (field.getValue() instanceof ArrayNode values) {
                result.add(field.getKey(), before, values);
            } else if (!field.getValue().asText().equals(UNSAID.get(field.getKey()))) {
                result.replace(field.getKey(), before, field.getValue());
            }
        });
        return result;
    }

    private void replace(String field, List<JsonNode> before, JsonNode theirs) {
        JsonNode mine = after.get(field);
        if (theirs.equals(mine)) {
            return;
        }
        boolean untouched = mine == null ? before.isEmpty() : before.contains(mine);
        if (untouched) {
            after.set(field, theirs);
            changed.add(field);
        } else if (!before.contains(theirs)) {
            kept.add(field);
        }
    }

    private void add(String field, List<JsonNode> before, ArrayNode theirs) {
        ArrayNode mine = after.withArray(field);
        Set<String> known = new HashSet<>();
        mine.forEach(value -> known.add(comparable(field, value.asText())));
        before.forEach(values -> values.forEach(value -> known.add(comparable(field, value.asText()))));
        theirs.forEach(value -> {
            if (known.add(comparable(field, value.asText()))) {
                mine.add(value);
                changed.add(field);
            }
        });
    }

    private static String comparable(String field, String value) {
        return switch (field) {
            case "emails" -> IdentityKey.email(value).map(IdentityKey::value).orElse(value);
            case "urls" -> IdentityKey.url(value).map(IdentityKey::value).orElse(value);
            case "phones" -> value.replaceAll("[^0-9+]", "");
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** The contact as it will be. */
    ObjectNode after() {
        return after;
    }

    /** Fields that differ from before. */
    Set<String> changed() {
        return changed;
    }

    /** Fields in which the row says otherwise and what stands there stays. */
    Set<String> kept() {
        return kept;
    }
}
