package org.introducer.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** Long work that one caller asked for: how far it is and what came of it. */
@Entity
@Table(name = "jobs")
public class Job extends TenantEntity {

    private String kind;
    private UUID sub;

    @Column(name = "applicant_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int done;
    private Integer total;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode input;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode result;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode errors;

    private int attempts;

    @Column(name = "attempts_before")
    private int attemptsBefore;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected Job() {}

    Job(UUID tenantId, Instant now, String kind, UUID sub, UUID ownerId, JsonNode input, JsonNode errors) {
        super(tenantId, now);
        this.kind = kind;
        this.sub = sub;
        this.ownerId = ownerId;
        this.state = JobState.QUEUED;
        this.input = input;
        this.errors = errors;
    }

    public String kind() {
        return kind;
    }

    /** Who asked for it. */
    public UUID sub() {
        return sub;
    }

    /** Whose data it works on. */
    public UUID ownerId() {
        return ownerId;
    }

    public JobState state() {
        return state;
    }

    public int done() {
        return done;
    }

    public Integer total() {
        return total;
    }

    /** What was asked, with the snapshot of what other services said at that time. */
    public JsonNode input() {
        return input;
    }

    public JsonNode result() {
        return result;
    }

    public JsonNode errors() {
        return errors;
    }

    public int attempts() {
        return attempts;
    }

    /** How often a worker took up the step that it is at. */
    int attemptsOfStep() {
        return attempts - attemptsBefore;
    }

    /** Moves on; a step that the state does not allow is 409. */
    public void become(JobState next) {
        if (next == JobState.APPLYING) {
            attemptsBefore = attempts;
        }
        state = state.to(next);
        if (!next.working()) {
            leaseUntil = null;
        }
    }

    public void progress(int doneSoFar, Integer ofTotal) {
        done = doneSoFar;
        total = ofTotal;
    }

    public void resultIs(JsonNode what) {
        result = what;
    }

    public void failedWith(JsonNode why) {
        errors = why;
    }

    /** @param at when a worker may take it up; null: now */
    void begins(Instant at) {
        leaseUntil = at;
    }

    /** Leaves it for a worker to take up later; this time does not count as an attempt. */
    void postponeUntil(Instant until) {
        leaseUntil = until;
        attempts--;
    }
}
