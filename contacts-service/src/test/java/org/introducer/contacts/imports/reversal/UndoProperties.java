package org.introducer.contacts.imports.reversal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.contacts.contact.Undo;

@Tag("C18")
class UndoProperties {

    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode contact(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }

    @Provide
    Arbitrary<ObjectNode> contacts() {
        Arbitrary<String> text = Arbitraries.of("Fellow", "Attending", "Chief").injectNull(0.4);
        Arbitrary<List<String>> emails = Arbitraries.of("a@x.org", "b@x.org", "c@x.org", "d@x.org")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return Combinators.combine(text, text, emails).as((title, institution, several) -> {
            ObjectNode contact = contact(Map.of("name", "Ada", "emails", several));
            if (title != null) {
                contact.put("title", title);
            }
            if (institution != null) {
                contact.put("institution", institution);
            }
            return contact;
        });
    }

    /** Updates that set and add fields as an import does. */
    private static List<Undo.Update> history(ObjectNode start, List<ObjectNode> files) {
        List<Undo.Update> updates = new ArrayList<>();
        ObjectNode now = start;
        for (ObjectNode file : files) {
            ObjectNode after = now.deepCopy();
            file.properties().forEach(field -> {
                if (!field.getKey().equals("emails")) {
                    after.set(field.getKey(), field.getValue());
                }
            });
            file.get("emails").forEach(email -> {
                if (!after.get("emails").toString().contains(email.asText())) {
                    after.withArray("emails").add(email);
                }
            });
            updates.add(new Undo.Update(now, after));
            now = after;
        }
        return updates;
    }

    @Property
    void imports_undone_in_any_order_leave_what_was_before_all_of_them(
            @ForAll("contacts") ObjectNode start,
            @ForAll List<@net.jqwik.api.From("contacts") ObjectNode> files,
            @ForAll Random random) {
        List<Undo.Update> standing = history(start, files);
        ObjectNode now = standing.isEmpty() ? start : standing.getLast().after();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<Integer> left = new ArrayList<>(order.stream().sorted().toList());
        for (Integer which : order) {
            int at = left.indexOf(which);
            left.remove(at);
            Undo.Update update = standing.remove(at);
            Undo undo = Undo.of(update, standing.subList(at, standing.size()), now);
            assertEquals(Set.of(), undo.kept());
            for (int i = 0; i < undo.later().size(); i++) {
                standing.set(at + i, undo.later().get(i));
            }
            now = undo.now();
        }
        assertEquals(start, now);
    }

    @Property
    void what_was_changed_by_hand_stays_and_is_named(
            @ForAll("contacts") ObjectNode before, @ForAll("contacts") ObjectNode file) {
        Undo.Update update = history(before, List.of(file)).getFirst();
        ObjectNode now = update.after().deepCopy();
        now.put("title", "my words");
        Undo undo = Undo.of(update, List.of(), now);
        assertEquals("my words", undo.now().get("title").asText());
        assertEquals(
                !java.util.Objects.equals(
                        update.before().get("title"), update.after().get("title")),
                undo.kept().contains("title"));
        assertEquals(before.get("institution"), undo.now().get("institution"));
        assertEquals(before.get("emails"), undo.now().get("emails"));
    }

    @Example
    void a_value_that_a_later_import_replaced_is_told_what_was_before() {
        ObjectNode nothing = contact(Map.of("name", "Ada"));
        ObjectNode fellow = contact(Map.of("name", "Ada", "title", "Fellow"));
        ObjectNode chief = contact(Map.of("name", "Ada", "title", "Chief"));
        Undo first = Undo.of(new Undo.Update(nothing, fellow), List.of(new Undo.Update(fellow, chief)), chief);
        assertEquals(chief, first.now());
        assertEquals(
                nothing,
                Undo.of(first.later().getFirst(), List.of(), first.now()).now());
    }

    @Example
    void an_address_that_was_removed_by_hand_needs_no_undoing() {
        ObjectNode none = contact(Map.of("emails", List.of()));
        ObjectNode one = contact(Map.of("emails", List.of("a@x.org")));
        Undo undo = Undo.of(new Undo.Update(none, one), List.of(), none);
        assertEquals(none, undo.now());
        assertEquals(Set.of(), undo.kept());
    }
}
