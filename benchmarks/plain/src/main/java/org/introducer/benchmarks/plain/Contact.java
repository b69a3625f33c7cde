package org.introducer.benchmarks.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the table that contacts-service reads, as a plain application would map it. */
@Entity
@Table(name = "contacts")
public class Contact extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "tenant_id")
    public UUID tenantId;

    @Column(name = "owner_id")
    public UUID ownerId;

    public long version;
    public String name;
    public String role;
    public String kind;
    public String institution;
    public String department;
    public String title;
    public String credentials;

    @Column(name = "program_id")
    public UUID programId;

    @Column(name = "mentor_id")
    public UUID mentorId;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> emails;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> urls;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> phones;

    public String orcid;
    public String npi;
    public String zone;
    public String country;
    public String notes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> tags;

    @Column(name = "last_touch_at")
    public Instant lastTouchAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "deleted_at")
    public Instant deletedAt;
}
