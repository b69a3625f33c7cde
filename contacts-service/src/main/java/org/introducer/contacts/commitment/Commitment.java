package org.introducer.contacts.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.platform.tenancy.TenantEntity;

/** A promise that was made in an interaction, until it is kept or dropped. */
@Entity
@Table(name = "commitments")
class Commitment extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "interaction_id", updatable = false)
    private UUID interactionId;

    @Column(name = "contact_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> contactIds;

    @Enumerated(EnumType.STRING)
    @Column(name = "promised_by")
    private Promise.Promisor promisedBy;

    private String what;
    private LocalDate due;

    @Column(name = "due_key", insertable = false, updatable = false)
    private LocalDate dueKey;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    protected Commitment() {}

    Commitment(UUID tenantId, UUID ownerId, UUID interactionId, Instant now, PromiseDraft promise) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.interactionId = interactionId;
        this.promisedBy = promise.owner();
        this.what = promise.what();
    }

    void between(List<UUID> contacts, LocalDate dueOn) {
        contactIds = contacts;
        due = dueOn;
    }

    void settle(LocalDate dueOn, Settlement how, LocalDate on) {
        due = dueOn;
        settlement = how;
        settledOn = how == null ? null : on;
    }

    boolean is(PromiseDraft promise) {
        return promisedBy == promise.owner() && what.equals(promise.what());
    }

    PromiseDraft draft() {
        return new PromiseDraft(promisedBy, due, what);
    }

    Promise promise() {
        return new Promise(id(), promisedBy, due, what, settledOn);
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID interactionId() {
        return interactionId;
    }

    List<UUID> contactIds() {
        return contactIds;
    }

    Promise.Promisor promisedBy() {
        return promisedBy;
    }

    String what() {
        return what;
    }

    LocalDate due() {
        return due;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    Settlement settlement() {
        return settlement;
    }
}
