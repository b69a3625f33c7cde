package org.introducer.contacts.forget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** Somebody's request to be forgotten in all tenants; once it is carried out, its receipt, which tells of nobody. */
@Entity
@Table(name = "forget_requests")
class ForgetRequest extends TenantEntity {

    @Column(updatable = false)
    private String evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> addresses;

    @Column(name = "address_count", updatable = false)
    private int addressCount;

    private String horizon;

    @Formula("cardinality(tenants)")
    private int tenants;

    @Column(insertable = false, updatable = false)
    private int applicants;

    @Column(name = "former_contacts", insertable = false, updatable = false)
    private int formerContacts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private Map<String, Long> counts = Map.of();

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ForgetRequest() {}

    /** @param addresses in the form to compare by */
    ForgetRequest(UUID tenantId, Instant now, String evidence, Set<String> addresses) {
        super(tenantId, now);
        this.evidence = evidence;
        this.addresses = addresses.stream().sorted().toList();
        this.addressCount = addresses.size();
    }

    String evidence() {
        return evidence;
    }

    /** Whose; none when it is carried out. */
    List<String> addresses() {
        return addresses == null ? List.of() : addresses;
    }

    int addressCount() {
        return addressCount;
    }

    /** The number of the first transaction that began when the addresses were suppressed for all; null: not known yet. */
    String horizon() {
        return horizon;
    }

    void horizonIs(String transaction) {
        horizon = transaction;
    }

    int tenants() {
        return tenants;
    }

    int applicants() {
        return applicants;
    }

    int formerContacts() {
        return formerContacts;
    }

    Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** Leaves the receipt, and nothing that tells whose. */
    void finish(Instant at) {
        finishedAt = at;
        addresses = null;
    }
}
