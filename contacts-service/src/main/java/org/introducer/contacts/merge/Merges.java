package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.MERGE_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.list.Listing;

/** The merges that the caller may see. */
@Singleton
class Merges extends OwnedRows<Merge> {

    private static final Listing<Merge> LISTING = Listing.of(Merge.class)
            .filter("survivor", "e.survivorId", UUID.class)
            .filter("undoneAt", Instant.class);

    Merges(Ownership ownership) {
        super(
                ownership,
                LISTING,
                Merge::ownerId,
                "ownerId",
                id -> MERGE_NOT_FOUND.because("There is no merge %s.", id));
    }
}
