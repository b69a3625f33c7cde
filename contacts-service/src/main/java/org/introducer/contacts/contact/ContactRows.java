package org.introducer.contacts.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.json.StoredForm;

/**
 * How the rows of a feature go over from one contact to another when the two are merged, and come back when that is undone. Each
 * feature whose tables name a contact has one bean of this kind; a test fails when a column has none.
 */
public interface ContactRows {

    /** The columns for which it answers, such as {@code letters.contact_id}; a column whose rows stay as they are is named too. */
    Set<String> columns();

    /** Moves the rows, under the locks of both contacts. @return what {@link #moveBack} needs to know */
    List<Moved> move(Move move);

    /** Moves back what is there yet of what was moved; both contacts are there again and are grouped by what they are recognised by. */
    void moveBack(Move move, List<Moved> moved);

    /** From which contact of an applicant the rows go to which. */
    record Move(UUID tenantId, UUID ownerId, UUID from, UUID into) {}

    /** The rows of one kind, by their ids or by whatever else names them. */
    @StoredForm
    record Moved(String what, List<String> rows) {

        public Moved {
            rows = List.copyOf(rows);
        }
    }

    /** The rows of one kind among all that were moved. */
    static List<String> of(List<Moved> moved, String what) {
        return moved.stream()
                .filter(one -> one.what().equals(what))
                .flatMap(one -> one.rows().stream())
                .toList();
    }

    /** As {@link #of}, of ids. */
    static UUID[] ids(List<Moved> moved, String what) {
        return of(moved, what).stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
