package org.introducer.programs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of one row of a file, for reading; imports write them. */
@Entity
@Immutable
@Table(name = "import_rows")
class ImportRowEntry {

    /** What a row comes to. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    @Id
    UUID id;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "import_id")
    UUID importId;

    Long number;
    String subject;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String problem;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode diff;

    String blocked;
}
