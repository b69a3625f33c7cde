package org.introducer.contacts.followup;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;
import org.introducer.contacts.contact.PlainContactRows;

/** Reasons that were given for writing go with the history; the spans of the due queue are derived anew. */
@Singleton
class FollowUpRows extends PlainContactRows {

    FollowUpRows(Session session) {
        super(session, "outreach_overrides");
    }

    @Override
    public Set<String> columns() {
        Set<String> columns = new HashSet<>(super.columns());
        columns.add("due_spans.contact_id");
        return columns;
    }
}
