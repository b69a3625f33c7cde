package org.introducer.programs.savedsearch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A search of the directory under a name; it is of the person who saved it. */
@Entity
@Table(name = "saved_searches")
class SavedSearch extends TenantEntity {

    @Column(updatable = false)
    private UUID sub;

    private String name;
    private String q;
    private String near;
    private String filter;
    private String sort;

    protected SavedSearch() {}

    SavedSearch(UUID tenantId, UUID sub, SavedSearchDraft draft, Instant now) {
        super(tenantId, now);
        this.sub = sub;
        describe(draft);
    }

    final void describe(SavedSearchDraft draft) {
        name = draft.name().strip();
        q = draft.q();
        near = draft.near();
        filter = draft.filter();
        sort = draft.sort();
    }

    SavedSearchDraft draft() {
        return new SavedSearchDraft(name, q, near, filter, sort);
    }
}
