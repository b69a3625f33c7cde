package org.introducer.programs.imghistory;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.SourceEvidence;

/** Counts of a year proposed by somebody who is not a curator; visible in their tenant only, until a curator accepts them. */
@Entity
@Table(name = "img_year_proposals")
class ImgYearProposal extends TenantEntity {

    private UUID sub;

    @Column(name = "program_id")
    private UUID programId;

    private int season;

    @Embedded
    private ImgCounts counts;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type")
    private SourceType sourceType;

    private String reference;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Fact.State state;

    private String decision;

    protected ImgYearProposal() {}

    ImgYearProposal(
            UUID tenantId,
            UUID sub,
            UUID programId,
            int season,
            ImgCounts counts,
            SourceEvidence evidence,
            Instant now) {
        super(tenantId, now);
        this.sub = sub;
        this.programId = programId;
        this.season = season;
        this.counts = counts;
        this.sourceType = evidence.sourceType();
        this.reference = evidence.reference();
        this.observedOn = evidence.observedOn();
        this.confidence = evidence.confidence();
        this.state = Fact.State.PROPOSED;
    }

    UUID sub() {
        return sub;
    }

    UUID programId() {
        return programId;
    }

    ImgYearView counted() {
        return counts.of(season, new SourceEvidence(sourceType, reference, observedOn, confidence));
    }

    Fact.State state() {
        return state;
    }

    String decision() {
        return decision;
    }
}
