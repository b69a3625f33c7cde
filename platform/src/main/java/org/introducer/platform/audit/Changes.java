package org.introducer.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the current write has changed so far. */
@RequestScoped
public class Changes {

    /** A field's new value, null when it was cleared; only its name and a keyed hash are kept. */
    public record Field(String name, String value) {}

    record Change(String type, UUID id, List<Field> fields) {}

    private final List<Change> changes = new ArrayList<>();

    void note(String type, UUID id, List<Field> fields, boolean first) {
        if (first && !changes.isEmpty() && changes.getFirst().id().equals(id)) {
            List<Field> all = new ArrayList<>(changes.getFirst().fields());
            all.addAll(fields);
            changes.set(0, new Change(type, id, all));
        } else {
            changes.add(new Change(type, id, fields));
        }
    }

    /** For a write that does not go through entities, such as a bulk import. */
    public void note(String type, UUID id, List<Field> fields) {
        note(type, id, fields, false);
    }

    /** How many changes are noted, for {@link #backTo}. */
    public int mark() {
        return changes.size();
    }

    /** Forgets what was noted since the mark, because it was undone. */
    public void backTo(int mark) {
        changes.subList(mark, changes.size()).clear();
    }

    List<Change> take() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }
}
