package org.introducer.contacts.moving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.tenancy.TenantEntity;

/** An order to move an applicant to another tenant; once it is carried out, its receipt, which tells of nobody. */
@Entity
@Table(name = "moves")
class Move extends TenantEntity {

    /**
     * A move is carried out twice: what was written while the first round went on, or under a consent that a service still remembered,
     * goes along in the second.
     */
    static final int ROUNDS = 2;

    @Column(name = "applicant_id")
    private UUID applicantId;

    private UUID sub;
    private UUID target;
    private boolean personal;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MovedService> services;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "settles_at")
    private Instant settlesAt;

    @Column(name = "refused_by")
    private String refusedBy;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Move() {}

    /**
     * @param personal whether the target is the person's own tenant
     * @param subject keyed digest of the person
     */
    Move(Person person, UUID target, boolean personal, String subject, List<String> services, Instant now) {
        super(person.tenant(), now);
        this.applicantId = person.id();
        this.sub = person.sub();
        this.target = target;
        this.personal = personal;
        this.subject = subject;
        this.services = services.stream().map(MovedService::waiting).toList();
    }

    /** What the services are told to do. */
    MoveOrder order() {
        return new MoveOrder(id(), new Person(tenantId(), applicantId, sub), target);
    }

    boolean personal() {
        return personal;
    }

    String subject() {
        return subject;
    }

    List<MovedService> services() {
        return services;
    }

    /** Whether a service has moved something, as far as is known here. */
    boolean begun() {
        return services.stream().anyMatch(service -> service.rounds() > 0);
    }

    /** When the second round begins; null until the first is over. */
    Instant settlesAt() {
        return settlesAt;
    }

    /** The service for which the person is in the other tenant already; null when none refused. */
    String refusedBy() {
        return refusedBy;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    void check(Instant at) {
        checkedAt = at;
    }

    void settle(Instant from) {
        settlesAt = from;
    }

    void change(String service, UnaryOperator<MovedService> change) {
        services = services.stream()
                .map(each -> each.service().equals(service) ? change.apply(each) : each)
                .toList();
    }

    void refuse(String service, Instant at) {
        refusedBy = service;
        finish(at);
    }

    /** Leaves the receipt, and nothing that tells whose, or where they went. */
    void finish(Instant at) {
        finishedAt = at;
        applicantId = null;
        sub = null;
        target = null;
    }
}
