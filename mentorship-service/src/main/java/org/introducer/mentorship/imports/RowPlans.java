package org.introducer.mentorship.imports;

import static org.introducer.mentorship.imports.RowReason.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.mentorship.imports.ImportRow.Change;
import org.introducer.mentorship.imports.ImportRow.Finding;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.problem.InputError;

/**
 * Says what rows come to. A file fills what is empty and replaces what an earlier file gave; what somebody wrote by hand stays, and
 * the row says so. A row that cannot be read or is not allowed as a whole changes nothing.
 */
final class RowPlans {

    /** Where false is what somebody said: elsewhere it is what a field has that nobody filled in. */
    private static final Set<String> SAID = Set.of("conflictConsent", "imgBackground");

    private final ImportSource source;
    private final boolean inCycle;
    private final People people;
    private final ObjectMapper json;
    /** Values that files gave, by person and field. */
    private final Map<UUID, Map<String, Set<JsonNode>>> given = new HashMap<>();

    RowPlans(ImportSource source, boolean inCycle, People people, List<ImportRow> givenBefore, ObjectMapper json) {
        this.source = source;
        this.inCycle = inCycle;
        this.people = people;
        this.json = json;
        givenBefore.forEach(row -> row.changes()
                .forEach(change -> given.computeIfAbsent(row.personId(), _ -> new HashMap<>())
                        .computeIfAbsent(change.field(), _ -> new HashSet<>())
                        .add(plain(change.after()))));
    }

    /**
     * @param person whom it is about, null for somebody new or not known
     * @param after all values of the person after it
     */
    record Plan(
            ImportAction action,
            List<Finding> reasons,
            Person person,
            List<Change> changes,
            Map<String, JsonNode> after) {

        static Plan invalid(List<Finding> reasons) {
            return new Plan(ImportAction.INVALID, reasons, null, List.of(), Map.of());
        }
    }

    Plan plan(RowStatement row) {
        try {
            return readable(row);
        } catch (Values.UnreadableException e) {
            return Plan.invalid(List.of(
                    Finding.of(UNREADABLE_CELL, e.field() == null ? null : row.column(e.field()), e.getMessage())));
        }
    }

    private Plan readable(RowStatement row) {
        if (!row.faults().isEmpty()) {
            return Plan.invalid(row.faults());
        }
        Person person = row.person();
        if (person == null && !source.createsPeople()) {
            return Plan.invalid(List.of(Finding.of(UNKNOWN_PERSON, row.keyColumn(), "is nobody's of the tenant")));
        }
        Map<String, JsonNode> before = person == null ? Map.of() : person.values();
        List<Finding> reasons = new ArrayList<>();
        Map<String, JsonNode> wanted = new HashMap<>(before);
        Set<String> told = new HashSet<>(row.values().keySet());
        row.values().forEach((field, value) -> {
            if (maySet(person, field, value)) {
                wanted.put(field, value);
            }
        });
        if (inCycle) {
            wanted.put(Values.ENROLLED, BooleanNode.TRUE);
            told.add(Values.ENROLLED);
        }
        List<Finding> faults = people.faults(before, wanted).stream()
                .map(fault -> refused(fault, row))
                .toList();
        if (!faults.isEmpty()) {
            return Plan.invalid(faults);
        }
        Map<String, JsonNode> after = people.complete(wanted);
        if (person == null && row.values().containsKey(MenteePeople.APPLICANT)) {
            after.put(MenteePeople.APPLICANT, row.values().get(MenteePeople.APPLICANT));
        }
        Map<String, JsonNode> stated = stated(row, before);
        stated.forEach((field, value) -> {
            if (!value.equals(after.get(field)) && !isPart(field, value, after.get(field))) {
                reasons.add(Finding.of(KEPT_BY_HAND, row.column(field), "has a value that no file gave; it stays"));
            }
        });
        List<Change> changes = changes(before, after, told);
        boolean isNew = person == null || inCycle && !source.createsPeople() && !person.enrolled();
        ImportAction action =
                isNew ? ImportAction.CREATE : changes.isEmpty() ? ImportAction.UNCHANGED : ImportAction.UPDATE;
        return new Plan(action, reasons, person, changes, after);
    }

    /** What the row says in the form in which it would be stored. */
    private Map<String, JsonNode> stated(RowStatement row, Map<String, JsonNode> before) {
        Map<String, JsonNode> all = new HashMap<>(before);
        all.putAll(row.values());
        Map<String, JsonNode> complete = people.complete(all);
        Map<String, JsonNode> stated = new TreeMap<>();
        row.values().keySet().stream()
                .filter(complete::containsKey)
                .forEach(field -> stated.put(field, complete.get(field)));
        return stated;
    }

    private boolean maySet(Person person, String field, JsonNode value) {
        if (field.equals(MenteePeople.APPLICANT)) {
            return false;
        }
        JsonNode there = person == null ? null : person.values().get(field);
        boolean unsaid = BooleanNode.FALSE.equals(there) && !SAID.contains(field);
        return Values.isEmpty(there)
                || unsaid
                || !isPart(field, value, there)
                        && given.getOrDefault(person.id(), Map.of())
                                .getOrDefault(field, Set.of())
                                .contains(plain(there));
    }

    /** Of ways to reach somebody a file may tell some. */
    private boolean isPart(String field, JsonNode value, JsonNode there) {
        if (!field.equals("reachBy") || there == null) {
            return false;
        }
        Set<String> known = new HashSet<>();
        there.forEach(reach -> known.add(address(reach)));
        List<String> told = new ArrayList<>();
        value.forEach(reach -> told.add(address(reach)));
        return known.containsAll(told);
    }

    private static String address(JsonNode reach) {
        return reach.path("kind").asText()
                + reach.path("value").asText().strip().toLowerCase(Locale.ROOT);
    }

    private List<Change> changes(Map<String, JsonNode> before, Map<String, JsonNode> after, Set<String> told) {
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(after).forEach((field, value) -> {
            if (told.contains(field) && !Objects.equals(before.get(field), value)) {
                changes.add(new Change(field, before.get(field), value));
            }
        });
        return changes;
    }

    private static Finding refused(InputError fault, RowStatement row) {
        String[] place =
                fault.pointer() == null ? new String[0] : fault.pointer().split("/");
        String field = place.length < 2 ? null : place[1];
        String column = field == null ? null : row.column(field);
        if (column == null && place.length > 2) {
            column = row.column(field + "." + place[2]);
        }
        String where = column == null && field != null ? field + ": " : "";
        return Finding.of(NOT_ALLOWED, column, where + fault.detail());
    }

    /** As it is read from the database, so that equal values are equal. */
    private JsonNode plain(JsonNode value) {
        try {
            return value == null ? json.nullNode() : json.readTree(json.writeValueAsString(value));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
