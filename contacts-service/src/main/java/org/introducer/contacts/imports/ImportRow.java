package org.introducer.contacts.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.imports.row.RowFinding;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StoredMatch;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.tenancy.TenantEntity;

/** A row of a file as it is shown; written in bulk by {@code Staging}, {@code Matching} and {@code Confirmation}. */
@Entity
@Immutable
@Table(name = "import_rows")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class ImportRow {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "file_id")
    private UUID fileId;

    private int number;
    private long line;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredDraft draft;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowFinding> remarks;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowFinding> findings;

    @Enumerated(EnumType.STRING)
    private ImportAction action;

    @Column(name = "contact_id")
    private UUID contactId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredMatch> matches;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> changes;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode before;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode after;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private StagedMail mail;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "interaction_id")
    private UUID interactionId;

    /** Read by Jackson like all stored JSON: a bare embeddable Hibernate would read itself, and it knows no lists in one. */
    @StoredForm
    private record StoredDraft(@JsonValue ContactDraft contact) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        StoredDraft {}
    }

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

    ContactDraft draft() {
        return draft == null ? null : draft.contact();
    }

    List<RowFinding> remarks() {
        return remarks;
    }

    List<RowFinding> findings() {
        return findings;
    }

    ImportAction action() {
        return action;
    }

    UUID contactId() {
        return contactId;
    }

    List<StoredMatch> matches() {
        return matches;
    }

    List<String> changes() {
        return changes;
    }

    JsonNode before() {
        return before;
    }

    JsonNode after() {
        return after;
    }

    ImportOutcome outcome() {
        return outcome;
    }

    /** The message that it is, or null. */
    StagedMail mail() {
        return mail;
    }

    String threadId() {
        return threadId;
    }

    /** The interaction that it is, or updates; null where it creates one, which has the row's id. */
    UUID interactionId() {
        return interactionId;
    }
}
