package org.introducer.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.platform.conditional.Versioned;

/**
 * A row that belongs to a tenant: key, tenant, version, creation and deletion.
 *
 * <p>Hibernate adds the tenant of the current request to every query over such an entity and to every load by key, so that no
 * query can forget it. An entity with a tenant that does not extend this class bears the same {@link Filter}.
 */
@MappedSuperclass
@FilterDef(
        name = TenantEntity.OF_TENANT,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = "tenant", type = UUID.class, resolver = CurrentTenant.class))
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
public abstract class TenantEntity implements Versioned {

    /** The name of the filter that every entity with a tenant bears. */
    public static final String OF_TENANT = "of-tenant";

    public static final String TENANT_MATCHES = "tenant_id = :tenant";

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected TenantEntity() {}

    protected TenantEntity(UUID tenantId, Instant createdAt) {
        this.tenantId = tenantId;
        this.createdAt = createdAt.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    @Override
    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant deletedAt() {
        return deletedAt;
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    /** Takes the row out of every list; it can be restored until the retention window ends. */
    public void delete(Instant now) {
        deletedAt = now;
    }

    /** Undoes {@link #delete}. */
    public void restore() {
        deletedAt = null;
    }
}
