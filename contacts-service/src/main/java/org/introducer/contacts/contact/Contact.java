package org.introducer.contacts.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** A person or an office in an applicant's network. */
@Entity
@Table(name = "contacts")
class Contact extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String institution;
    private String department;
    private String title;
    private String credentials;

    @Column(name = "program_id")
    private UUID programId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> emails;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> urls;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> phones;

    private String orcid;
    private String npi;
    private String zone;
    private String country;
    private String notes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    @Column(name = "last_touch_at", insertable = false, updatable = false)
    private Instant lastTouchAt;

    @Column(name = "last_touch_key", insertable = false, updatable = false)
    private Instant lastTouchKey;

    protected Contact() {}

    Contact(UUID tenantId, UUID ownerId, Instant now, ContactDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        describe(draft);
    }

    void describe(ContactDraft draft) {
        name = draft.name();
        role = draft.role();
        kind = draft.kind();
        institution = draft.institution();
        department = draft.department();
        title = draft.title();
        credentials = draft.credentials();
        programId = draft.programId();
        mentorId = draft.mentorId();
        emails = draft.emails();
        urls = draft.urls();
        phones = draft.phones();
        orcid = draft.orcid();
        npi = draft.npi();
        zone = draft.zone();
        country = draft.country();
        notes = draft.notes();
        tags = draft.tags();
    }

    ContactDraft draft() {
        return new ContactDraft(
                name,
                role,
                kind,
                institution,
                department,
                title,
                credentials,
                programId,
                mentorId,
                emails,
                urls,
                phones,
                orcid,
                npi,
                zone,
                country,
                notes,
                tags);
    }

    UUID ownerId() {
        return ownerId;
    }

    /** When the two were last in touch, derived from the interactions; null: never. */
    Instant lastTouchAt() {
        return lastTouchAt;
    }
}
