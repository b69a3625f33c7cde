package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.introducer.contacts.contact.ContactRows;

/** Nothing moves: what an import did, it did to the contact that was there then. */
@ApplicationScoped
class ImportedContactRows implements ContactRows {

    @Override
    public Set<String> columns() {
        return Set.of("import_rows.contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        // Nothing was moved.
    }
}
