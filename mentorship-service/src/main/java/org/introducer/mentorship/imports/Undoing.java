package org.introducer.mentorship.imports;

import static org.introducer.mentorship.imports.RowReason.*;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.mentorship.imports.ImportRow.Change;
import org.introducer.mentorship.imports.ImportRow.Finding;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportOutcome;

/**
 * Takes rows of an import back, one by one. Whoever leaves the cycle or is deleted by that is collected, since what follows from it is
 * worked out for all of them at once.
 */
final class Undoing {

    private final People people;
    private final boolean createsPeople;
    private final Set<UUID> inUse;
    private final Set<UUID> leaving = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();

    Undoing(People people, boolean createsPeople, Set<UUID> inUse) {
        this.people = people;
        this.createsPeople = createsPeople;
        this.inUse = inUse;
    }

    ImportRows.Result undone(ImportRow row, Person person) {
        List<Finding> kept = new ArrayList<>();
        boolean created = row.action() == ImportAction.CREATE;
        if (person == null) {
            kept.add(Finding.of(CHANGED_SINCE, null, "was deleted since"));
        } else if (created && inUse.contains(person.id())) {
            kept.add(Finding.of(USED_SINCE, null, "is in use"));
        } else if (created) {
            undoCreation(row, person, kept);
        } else {
            undoChanges(row, person, kept);
        }
        return new ImportRows.Result(
                row.number(),
                row.name(),
                row.action(),
                Stream.concat(row.reasons().stream(), kept.stream()).toList(),
                row.personId(),
                row.changes(),
                true,
                kept.isEmpty() ? ImportOutcome.REVERTED : ImportOutcome.KEPT);
    }

    /** To be called when all rows are taken back. */
    void finish() {
        people.withdraw(leaving);
        people.delete(gone);
    }

    private void undoCreation(ImportRow row, Person person, List<Finding> kept) {
        Map<String, JsonNode> made = made(row);
        Map<String, JsonNode> expected = people.complete(made);
        person.values().forEach((field, value) -> {
            boolean isMine = createsPeople || made.containsKey(field) || people.isEnrolment(field);
            if (isMine && !same(value, expected.get(field))) {
                kept.add(Finding.of(CHANGED_SINCE, null, field + " was changed since"));
            }
        });
        made.forEach((field, value) -> {
            if (!person.values().containsKey(field) && !field.equals(MenteePeople.APPLICANT)) {
                kept.add(Finding.of(CHANGED_SINCE, null, field + " was removed since"));
            }
        });
        if (!kept.isEmpty()) {
            return;
        }
        (createsPeople ? gone : leaving).add(person.id());
    }

    private static Map<String, JsonNode> made(ImportRow row) {
        Map<String, JsonNode> made = new HashMap<>();
        row.changes().forEach(change -> made.put(change.field(), change.after()));
        return made;
    }

    /** Whether the enrolment, which the row made, has something else in it now. */
    private boolean enrolmentChanged(ImportRow row, Person person) {
        Map<String, JsonNode> expected = people.complete(made(row));
        return Stream.concat(expected.keySet().stream(), person.values().keySet().stream())
                .filter(people::isEnrolment)
                .anyMatch(field -> !same(person.values().get(field), expected.get(field)));
    }

    private void undoChanges(ImportRow row, Person person, List<Finding> kept) {
        Map<String, JsonNode> values = new HashMap<>(person.values());
        for (Change change : row.changes()) {
            boolean enrols = change.field().equals(Values.ENROLLED);
            boolean leaves = enrols && inUse.contains(person.id());
            boolean changed =
                    enrols ? enrolmentChanged(row, person) : !same(values.get(change.field()), change.after());
            if (leaves || changed) {
                kept.add(Finding.of(
                        leaves ? USED_SINCE : CHANGED_SINCE, null, change.field() + " was changed or used since"));
            } else if (Values.isEmpty(change.before())) {
                values.remove(change.field());
            } else {
                values.put(change.field(), change.before());
            }
        }
        people.update(person, values);
        if (person.enrolled() && !values.containsKey(Values.ENROLLED)) {
            leaving.add(person.id());
        }
    }

    /** Stored values come back with other classes of nodes. */
    private static boolean same(JsonNode one, JsonNode other) {
        return Values.isEmpty(one) && Values.isEmpty(other)
                || one != null && other != null && one.toString().equals(other.toString());
    }
}
