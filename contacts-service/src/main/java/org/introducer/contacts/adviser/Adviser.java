package org.introducer.contacts.adviser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** An adviser of the organisation, as its applicants find them. */
@Entity
@Table(name = "advisers")
class Adviser extends TenantEntity {

    @Column(updatable = false)
    private UUID sub;

    private String name;
    private String title;
    private String focus;

    protected Adviser() {}

    Adviser(UUID tenantId, UUID sub, Instant now) {
        super(tenantId, now);
        this.sub = sub;
    }

    Adviser describe(AdviserView.Draft draft) {
        name = draft.name();
        title = draft.title();
        focus = draft.focus();
        return this;
    }

    UUID sub() {
        return sub;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    String focus() {
        return focus;
    }
}
