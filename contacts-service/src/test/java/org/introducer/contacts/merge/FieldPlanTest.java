package org.introducer.contacts.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.contacts.contact.Undo;

@Tag("C20")
class FieldPlanTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode contact(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }

    private static FieldPlan plan(ObjectNode survivor, ObjectNode... losers) {
        SequencedMap<UUID, ObjectNode> others = new LinkedHashMap<>();
        for (ObjectNode loser : losers) {
            others.put(UUID.randomUUID(), loser);
        }
        return FieldPlan.of(survivor, others);
    }

    @Example
    void what_the_survivor_has_stays_what_it_lacks_comes_and_what_is_lost_is_named() {
        FieldPlan plan = plan(
                contact(Map.of(
                        "name",
                        "Priya Placeholder",
                        "role",
                        "UNKNOWN",
                        "institution",
                        "A",
                        "emails",
                        List.of("p@example.org"))),
                contact(Map.of(
                        "name",
                        "P. Placeholder",
                        "role",
                        "IR_ATTENDING",
                        "institution",
                        "B",
                        "title",
                        "Professor",
                        "emails",
                        List.of("P@EXAMPLE.org", "q@example.org"),
                        "notes",
                        "n")),
                contact(Map.of("name", "Priya Placeholder", "role", "OTHER", "title", "Doctor", "notes", "m")));
        assertEquals(
                contact(Map.of(
                        "name", "Priya Placeholder",
                        "role", "IR_ATTENDING",
                        "institution", "A",
                        "emails", List.of("p@example.org", "q@example.org"),
                        "title", "Professor",
                        "notes", "n\n\nm")),
                plan.united());
        assertEquals(
                Map.of("name", "P. Placeholder", "institution", "B", "title", "Doctor"),
                plan.fields().stream()
                        .filter(field -> !field.left().isEmpty())
                        .collect(Collectors.toMap(
                                StoredField::field,
                                field -> field.left().getFirst().value().asText())));
    }

    @Provide
    Arbitrary<ObjectNode> contacts() {
        Arbitrary<String> text = Arbitraries.of("A", "B", "C").injectNull(0.4);
        Arbitrary<List<String>> emails = Arbitraries.of("a@x.org", "b@x.org", "c@x.org")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        return Combinators.combine(text, text, text, emails).as((title, institution, notes, addresses) -> {
            ObjectNode contact = contact(Map.of("name", "Ada", "role", "UNKNOWN", "emails", addresses));
            Map<String, String> more = new LinkedHashMap<>();
            more.put("title", title);
            more.put("institution", institution);
            more.put("notes", notes);
            more.forEach((field, value) -> {
                if (value != null) {
                    contact.put(field, value);
                }
            });
            return contact;
        });
    }

    private static List<JsonNode> values(JsonNode list) {
        List<JsonNode> values = new ArrayList<>();
        list.forEach(values::add);
        return values;
    }

    @Property
    void nothing_of_anybody_is_lost_without_being_named_and_undoing_brings_back_what_was(
            @ForAll("contacts") ObjectNode survivor, @ForAll("contacts") ObjectNode loser) {
        FieldPlan plan = plan(survivor, loser);
        loser.properties().forEach(theirs -> {
            boolean named = plan.fields().stream()
                    .filter(field -> field.field().equals(theirs.getKey()))
                    .flatMap(field -> field.left().stream())
                    .anyMatch(left -> left.value().equals(theirs.getValue()));
            boolean there = theirs.getValue().isArray()
                    ? values(plan.united().get(theirs.getKey())).containsAll(values(theirs.getValue()))
                    : plan.united()
                            .path(theirs.getKey())
                            .asText()
                            .contains(theirs.getValue().asText());
            assertEquals(true, named || there, theirs.getKey());
        });
        ObjectNode before = JSON.createObjectNode();
        ObjectNode after = JSON.createObjectNode();
        plan.fields().forEach(field -> {
            if (field.before() != null) {
                before.set(field.field(), field.before());
            }
            if (field.after() != null) {
                after.set(field.field(), field.after());
            }
        });
        ObjectNode undone = Undo.of(new Undo.Update(before, after), List.of(), plan.united())
                .now();
        assertEquals(survivor, undone);
    }
}
