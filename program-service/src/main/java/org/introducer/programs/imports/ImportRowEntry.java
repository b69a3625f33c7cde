package org.introducer.programs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.tenancy.TenantEntity;

/** What became of one row of a file, for reading; imports write them. */
@Entity
@Immutable
@Table(name = "import_rows")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class ImportRowEntry {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "import_id")
    UUID importId;

    Long number;
    Long line;
    String subject;

    @Enumerated(EnumType.STRING)
    ImportAction action;

    @Enumerated(EnumType.STRING)
    ImportOutcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StoredReason> reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode changes;
}
