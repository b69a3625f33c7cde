package org.introducer.programs.h1b;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.programs.ProgramsProblem;
import org.introducer.programs.employer.EmployerName;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.SourceEvidence;

/** A name under which an employer petitions; said with evidence, and decided by a curator. */
@Entity
@Table(name = "employer_aliases")
class EmployerAlias {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(name = "program_id")
    private UUID programId;

    private String institution;

    @Column(name = "institution_key")
    private String institutionKey;

    private String employer;

    @Column(name = "employer_key")
    private String employerKey;

    @Column(name = "employer_state")
    private String employerState;

    @Column(name = "first_year")
    private Integer firstYear;

    @Column(name = "last_year")
    private Integer lastYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type")
    private SourceType sourceType;

    private String reference;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private AliasState state;

    private String reason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected EmployerAlias() {}

    EmployerAlias(EmployerAliasDraft draft, Instant now) {
        programId = draft.programId();
        institution = draft.institution() == null ? null : draft.institution().strip();
        institutionKey = EmployerName.key(institution);
        employer = draft.employer().strip();
        employerKey = EmployerName.key(employer);
        employerState = draft.employerState();
        firstYear = draft.firstYear();
        lastYear = draft.lastYear();
        sourceType = draft.evidence().sourceType();
        reference = draft.evidence().reference().strip();
        observedOn = draft.evidence().observedOn();
        confidence = draft.evidence().confidence();
        state = AliasState.PROPOSED;
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves on from the one state in which this can be done. */
    void become(AliasState from, AliasState to, String why, Instant now) {
        if (state != from) {
            throw ProgramsProblem.ALIAS_DECIDED.because("The alias is %s; it has to be %s.", state, from);
        }
        state = to;
        reason = why;
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether another alias says the same, whatever its evidence. */
    boolean saysWhat(EmployerAlias other) {
        return Objects.equals(programId, other.programId)
                && Objects.equals(institutionKey, other.institutionKey)
                && employerKey.equals(other.employerKey)
                && Objects.equals(employerState, other.employerState)
                && Objects.equals(firstYear, other.firstYear)
                && Objects.equals(lastYear, other.lastYear);
    }

    EmployerAliasDraft said() {
        return new EmployerAliasDraft(
                programId,
                institution,
                employer,
                employerState,
                firstYear,
                lastYear,
                new SourceEvidence(sourceType, reference, observedOn, confidence));
    }

    String employerKey() {
        return employerKey;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AliasState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
