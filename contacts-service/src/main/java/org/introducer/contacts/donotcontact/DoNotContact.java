package org.introducer.contacts.donotcontact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** Says that a contact is not to be written to, until it is lifted; lifted ones are kept as history. */
@Entity
@Table(name = "do_not_contacts")
class DoNotContact extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    private String reason;
    private String source;
    private LocalDate since;

    @Column(name = "set_by")
    private UUID setBy;

    /** Whether the flag is another contact's, who is the same person, and not said of this one. */
    private boolean returned;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lift_reason")
    private String liftReason;

    protected DoNotContact() {}

    DoNotContact(UUID tenantId, UUID ownerId, UUID contactId, Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.contactId = contactId;
    }

    /** This flag on another contact, who is the same person. */
    DoNotContact on(UUID contact, Instant now) {
        DoNotContact flag = new DoNotContact(tenantId(), ownerId, contact, now);
        flag.set(reason, source, since, setBy);
        flag.returned = true;
        return flag;
    }

    void set(String why, String from, LocalDate on, UUID by) {
        reason = why;
        source = from;
        since = on;
        setBy = by;
        returned = false;
    }

    void lift(String why, Instant now, UUID by) {
        liftReason = why;
        liftedAt = now;
        liftedBy = by;
    }

    /** Whether it is another contact's, who is the same person. */
    boolean returned() {
        return returned;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID contactId() {
        return contactId;
    }

    String reason() {
        return reason;
    }

    String source() {
        return source;
    }

    LocalDate since() {
        return since;
    }

    UUID setBy() {
        return setBy;
    }
}
