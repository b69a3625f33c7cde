package org.introducer.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** One entry of the audit, for reading; the trail writes them and nobody changes them. */
@Entity
@Immutable
@Table(name = "audit_entries")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class AuditEntry {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    UUID tenantId;

    Instant at;
    UUID sub;
    String action;
    String outcome;

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    UUID objectId;

    @Column(name = "request_id")
    String requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode changes;
}
