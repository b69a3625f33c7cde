package org.introducer.contacts.imports.row;

import java.util.UUID;
import org.introducer.platform.json.StoredForm;

/** By what a row was recognised as a contact, as it is stored; the comparison writes the same members. */
@StoredForm
public record StoredMatch(UUID contactId, RowMatch.By kind, String value) {

    public RowMatch view() {
        return new RowMatch(contactId, kind, value);
    }
}
