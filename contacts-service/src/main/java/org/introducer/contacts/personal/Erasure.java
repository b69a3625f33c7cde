package org.introducer.contacts.personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.Person;
import org.introducer.platform.tenancy.TenantEntity;

/** An order to erase everything of an applicant; once it is carried out, its receipt, which tells of nobody. */
@Entity
@Table(name = "erasures")
class Erasure extends TenantEntity {

    @Schema(
            name = "ErasureRequestedBy",
            description = "APPLICANT: the person; ORG_ADMIN: an administrator of the organisation, for the person")
    enum RequestedBy {
        APPLICANT,
        ORG_ADMIN
    }

    @Column(name = "applicant_id")
    private UUID applicantId;

    private UUID sub;
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "requested_by")
    private RequestedBy requestedBy;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ErasedService> services;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Erasure() {}

    /** @param subject keyed digest of the person */
    Erasure(
            Person person,
            Instant now,
            String subject,
            RequestedBy requestedBy,
            ErasureReason reason,
            List<String> services) {
        super(person.tenant(), now);
        this.applicantId = person.id();
        this.sub = person.sub();
        this.subject = subject;
        this.requestedBy = requestedBy;
        this.reason = reason;
        this.services = services.stream().map(ErasedService::waiting).toList();
    }

    /** What the services are told to do. */
    ErasureOrder order() {
        return new ErasureOrder(id(), new Person(tenantId(), applicantId, sub));
    }

    String subject() {
        return subject;
    }

    RequestedBy requestedBy() {
        return requestedBy;
    }

    ErasureReason reason() {
        return reason;
    }

    List<ErasedService> services() {
        return services;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** Notes a try. @param report null when it failed */
    void tried(String service, Instant at, ErasureReport report) {
        services = services.stream()
                .map(each -> each.service().equals(service) ? each.tried(at, report) : each)
                .toList();
    }

    /** Leaves the receipt, and nothing that tells whose. */
    void finish(Instant at) {
        finishedAt = at;
        applicantId = null;
        sub = null;
    }
}
