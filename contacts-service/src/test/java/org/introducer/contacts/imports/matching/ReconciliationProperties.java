package org.introducer.contacts.imports.matching;

import static org.introducer.testing.Often.often;
import static org.introducer.testing.Often.sometimes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

@Tag("C17")
class ReconciliationProperties {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SCALARS = List.of("title", "institution", "role");

    private static ObjectNode draft(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }

    /** All of one source, at days that nobody knows. */
    private static Reconciliation reconcile(ObjectNode mine, List<? extends JsonNode> said, JsonNode theirs) {
        List<Reconciliation.Said> rows = said.stream()
                .map(row -> new Reconciliation.Said(row, null, true))
                .toList();
        return Reconciliation.of(mine, rows, theirs, null);
    }

    @Property
    void what_was_observed_later_is_never_overwritten(
            @ForAll("drafts") ObjectNode mine, @ForAll("drafts") ObjectNode theirs, @ForAll boolean sameSource) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<Reconciliation.Said> said = List.of(new Reconciliation.Said(mine, day, sameSource));
        Reconciliation older = Reconciliation.of(mine, said, theirs, day.minusDays(1));
        Reconciliation newer = Reconciliation.of(mine, said, theirs, day.plusDays(1));
        for (String field : SCALARS) {
            JsonNode value = mine.get(field);
            JsonNode stated = theirs.get(field);
            if (value != null) {
                assertEquals(value, older.after().get(field), field);
                boolean says = stated != null && !stated.asText().equals("OTHER");
                assertEquals(says ? stated : value, newer.after().get(field), field);
                assertEquals(says && !stated.equals(value), older.newer().contains(field), field);
            }
        }
    }

    @Provide
    Arbitrary<ObjectNode> drafts() {
        Arbitrary<String> text = Arbitraries.of("Fellow", "Attending", "Chief").injectNull(0.3);
        return Combinators.combine(
                        text,
                        text,
                        Arbitraries.of("OTHER", "FELLOW", "RESIDENT"),
                        Arbitraries.of("a@x.org", "A@X.ORG", "b@x.org", "c@x.org")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((title, institution, role, emails) -> {
                    ObjectNode draft = draft(Map.of("role", role, "emails", emails));
                    if (title != null) {
                        draft.put("title", title);
                    }
                    if (institution != null) {
                        draft.put("institution", institution);
                    }
                    return draft;
                });
    }

    @Example
    void what_the_source_brought_is_replaced_and_what_was_written_by_hand_is_not() {
        ObjectNode brought = draft(Map.of("title", "Fellow", "role", "FELLOW"));
        ObjectNode news = draft(Map.of("title", "Attending", "role", "IR_ATTENDING"));
        Reconciliation untouched = reconcile(brought.deepCopy(), List.of(brought), news);
        assertEquals(news, untouched.after());
        assertEquals(Set.of("role", "title"), untouched.changed());

        ObjectNode edited = draft(Map.of("title", "my words", "role", "FELLOW"));
        Reconciliation merged = reconcile(edited, List.of(brought), news);
        assertEquals(Set.of("role"), merged.changed());
        assertEquals(Set.of("title"), merged.kept());
        assertEquals(draft(Map.of("title", "my words", "role", "IR_ATTENDING")), merged.after());
    }

    @Example
    void one_mailbox_written_in_two_ways_is_one() {
        ObjectNode mine = draft(Map.of("emails", List.of("Priya@Example.org"), "phones", List.of("+1 (313) 555-0100")));
        ObjectNode theirs = draft(Map.of("emails", List.of("priya@example.ORG"), "phones", List.of("+13135550100")));
        assertTrue(reconcile(mine, List.of(), theirs).changed().isEmpty());
    }

    @Property
    void what_was_merged_once_changes_nothing_again(
            @ForAll("drafts") ObjectNode mine,
            @ForAll List<@From("drafts") ObjectNode> said,
            @ForAll("drafts") ObjectNode theirs) {
        ObjectNode after = reconcile(mine, said, theirs).after();
        List<JsonNode> known = new ArrayList<>(said);
        known.add(theirs);
        Reconciliation again = reconcile(after, known, theirs);
        assertEquals(Set.of(), again.changed());
        assertEquals(after, again.after());
    }

    @Property
    void what_no_source_has_ever_said_stays(
            @ForAll("drafts") ObjectNode mine,
            @ForAll @Size(max = 2) List<@From("drafts") ObjectNode> said,
            @ForAll("drafts") ObjectNode theirs) {
        ObjectNode before = mine.deepCopy();
        Reconciliation result = reconcile(mine, said, theirs);
        assertEquals(before, mine);
        for (String field : SCALARS) {
            JsonNode value = before.get(field);
            boolean unheard = value != null && said.stream().noneMatch(row -> value.equals(row.get(field)));
            if (often(20, unheard)) {
                assertEquals(value, result.after().get(field), field);
                JsonNode stated = theirs.get(field);
                boolean otherwise = stated != null
                        && !stated.equals(value)
                        && !stated.asText().equals("OTHER")
                        && said.stream().noneMatch(row -> stated.equals(row.get(field)));
                sometimes("a file says otherwise of " + field, otherwise);
                assertEquals(otherwise, result.kept().contains(field), field);
            }
        }
        List<String> emails = addresses(result.after());
        assertEquals(addresses(before), emails.subList(0, before.get("emails").size()));
    }

    private static List<String> addresses(ObjectNode draft) {
        List<String> addresses = new ArrayList<>();
        draft.get("emails").forEach(address -> addresses.add(address.asText()));
        return addresses;
    }

    @Property
    void what_was_removed_does_not_come_back(@ForAll("drafts") ObjectNode theirs) {
        ObjectNode emptied = draft(Map.of("role", "OTHER", "emails", List.of()));
        Reconciliation again = reconcile(emptied, List.of(theirs), theirs);
        assertEquals(emptied, again.after());
    }

    @Property
    void a_changed_field_differs_and_every_other_is_as_before(
            @ForAll("drafts") ObjectNode mine,
            @ForAll List<@From("drafts") ObjectNode> said,
            @ForAll("drafts") ObjectNode theirs) {
        Reconciliation result = reconcile(mine, said, theirs);
        for (String field : List.of("title", "institution", "role", "emails")) {
            assertEquals(
                    result.changed().contains(field),
                    !java.util.Objects.equals(mine.get(field), result.after().get(field)),
                    field);
        }
    }
}
