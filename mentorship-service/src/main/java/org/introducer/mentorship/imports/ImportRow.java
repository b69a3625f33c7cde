package org.introducer.mentorship.imports;

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
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.tenancy.TenantEntity;

/** A row of a file and what became of it, for reading; {@link ImportRows} writes them. */
@Entity
@Immutable
@Table(name = "import_rows")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class ImportRow {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "import_id")
    private UUID importId;

    private int number;
    private long line;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> cells;

    @Enumerated(EnumType.STRING)
    private ImportAction action;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> reasons;

    @Column(name = "person_id")
    private UUID personId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Change> changes;

    private boolean applied;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    /** Why a row has its action or outcome, as it is stored. */
    @StoredForm
    record Finding(String reason, String column, String detail) {
        static Finding of(RowReason reason, String column, String detail) {
            return new Finding(reason.name(), column, detail);
        }
    }

    /** A field that a row sets, as it is stored. */
    @StoredForm
    record Change(String field, JsonNode before, JsonNode after) {}

    protected ImportRow() {}

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    long line() {
        return line;
    }

    String name() {
        return name;
    }

    List<String> cells() {
        return cells;
    }

    ImportAction action() {
        return action;
    }

    List<Finding> reasons() {
        return reasons;
    }

    UUID personId() {
        return personId;
    }

    List<Change> changes() {
        return changes;
    }

    boolean applied() {
        return applied;
    }

    ImportOutcome outcome() {
        return outcome;
    }
}
