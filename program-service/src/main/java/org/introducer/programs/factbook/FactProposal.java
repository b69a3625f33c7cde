package org.introducer.programs.factbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;

/** A fact proposed by somebody who is not a curator; visible in their tenant only, until a curator accepts it. */
@Entity
@Table(name = "fact_proposals")
class FactProposal extends TenantEntity {

    private UUID sub;

    @Column(name = "program_id")
    private UUID programId;

    @Enumerated(EnumType.STRING)
    private FactField field;

    private String value;
    private String employer;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type")
    private SourceType sourceType;

    private String reference;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    private Integer season;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Fact.State state;

    private String note;
    private String decision;

    @Column(name = "fact_id")
    private UUID factId;

    protected FactProposal() {}

    FactProposal(UUID tenantId, UUID sub, UUID programId, Claim claim, Instant now) {
        super(tenantId, now);
        this.sub = sub;
        this.programId = programId;
        this.field = claim.field();
        this.value = claim.value().text();
        this.employer = claim.employer();
        this.sourceType = claim.sourceType();
        this.reference = claim.reference();
        this.observedOn = claim.observedOn();
        this.season = claim.season();
        this.confidence = claim.confidence();
        this.note = claim.remarks().note();
        this.state = Fact.State.PROPOSED;
    }

    Fact fact() {
        return new Fact(id(), field, claim().value(), claim().evidence("proposal"), state, employer);
    }

    private Claim claim() {
        return new Claim(
                field,
                FactValue.parse(field.type(), value),
                employer,
                sourceType,
                reference,
                observedOn,
                season,
                confidence,
                null,
                new Evidence.Remarks(null, note, null));
    }

    UUID sub() {
        return sub;
    }

    UUID programId() {
        return programId;
    }

    String employer() {
        return employer;
    }

    String decision() {
        return decision;
    }

    UUID factId() {
        return factId;
    }
}
