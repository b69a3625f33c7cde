package org.introducer.contacts.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Part;
import org.introducer.platform.tenancy.TenantEntity;

/** One contact's part in one interaction: a line of the contact's timeline. */
@Entity
@Table(name = "participations")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class Participation {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "interaction_id", updatable = false)
    private UUID interactionId;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    private InteractionKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Participation() {}

    Participation(Interaction interaction, UUID contactId) {
        this.tenantId = interaction.tenantId();
        this.ownerId = interaction.ownerId();
        this.contactId = contactId;
        this.interactionId = interaction.id();
    }

    void follow(Interaction interaction, Part as) {
        part = as;
        kind = interaction.kind();
        direction = interaction.direction();
        occurredAt = interaction.occurredAt();
        deletedAt = interaction.deletedAt();
    }

    UUID contactId() {
        return contactId;
    }

    UUID interactionId() {
        return interactionId;
    }

    Part part() {
        return part;
    }
}
