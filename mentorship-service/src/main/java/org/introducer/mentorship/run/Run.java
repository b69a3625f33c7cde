package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.FOUR_EYES;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.platform.tenancy.TenantEntity;

/** One matching of a cycle: what it was made of never changes, only how far it has come to the people. */
@Entity
@Table(name = "runs")
class Run extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "job_id", updatable = false)
    private UUID jobId;

    @Enumerated(EnumType.STRING)
    private RunState state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RunMode mode;

    @Column(updatable = false)
    private long seed;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Criterion, Integer> weights;

    @Column(name = "previous_run_id", updatable = false)
    private UUID previousRunId;

    @Column(updatable = false)
    private String policy;

    @Column(name = "inputs_digest", updatable = false)
    private String inputsDigest;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleId> rules;

    @Column(updatable = false)
    private int mentors;

    @Column(updatable = false)
    private int mentees;

    private Integer pairs;
    private Integer unmatched;
    private Integer options;
    private Integer kept;
    private Integer churn;

    @Column(name = "fresh_churn")
    private Integer freshChurn;

    @Column(name = "per_match")
    private Long perMatch;

    @Column(name = "per_point")
    private Long perPoint;

    private String failure;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "sent_to_review_by")
    private UUID sentToReviewBy;

    @Column(name = "sent_to_review_at")
    private Instant sentToReviewAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Run() {}

    Run(
            UUID tenantId,
            UUID cycleId,
            UUID jobId,
            UUID requestedBy,
            Instant now,
            RunDraft draft,
            MatchInputs inputs,
            String digest) {
        super(tenantId, now);
        this.cycleId = cycleId;
        this.jobId = jobId;
        this.requestedBy = requestedBy;
        state = RunState.QUEUED;
        mode = draft.mode();
        seed = draft.seed();
        weights = draft.weights();
        previousRunId = draft.previousRunId();
        policy = MatchingPolicy.CURRENT.version();
        inputsDigest = digest;
        rules = inputs.rules().stream()
                .filter(HardRule::isPublic)
                .map(HardRule::id)
                .sorted()
                .toList();
        mentors = inputs.mentors().size();
        mentees = inputs.mentees().size();
    }

    /** @param checked pairs that the check of the result looked at */
    void finish(MatchResult result, int checked) {
        state = state.to(RunState.DRAFT);
        pairs = result.pairs().size();
        unmatched = result.unmatched().size();
        options = checked;
        result.optimality().ifPresent(proof -> {
            perMatch = proof.objective().perMatch();
            perPoint = proof.objective().perPoint();
        });
        if (previousRunId != null) {
            kept = result.diff().kept().size();
            churn = result.diff().churn();
            freshChurn = result.freshChurn();
        }
    }

    void fail(String why) {
        state = state.to(RunState.FAILED);
        failure = why;
    }

    void sendToReview(UUID by, Instant now) {
        state = state.to(RunState.IN_REVIEW);
        sentToReviewBy = by;
        sentToReviewAt = now;
    }

    void sendBack() {
        state = state.to(RunState.DRAFT);
        sentToReviewBy = null;
        sentToReviewAt = null;
    }

    /** @param fourEyes who publishes must be another than who sent it to review */
    void publish(UUID by, Instant now, boolean fourEyes) {
        if (fourEyes && (sentToReviewBy == null || sentToReviewBy.equals(by))) {
            throw FOUR_EYES.because(
                    sentToReviewBy == null
                            ? "Submit the run for review first."
                            : "Another person than the one who submitted the run for review has to publish it.");
        }
        state = state.to(RunState.PUBLISHED);
        publishedBy = by;
        publishedAt = now;
    }

    void withdraw(Instant now) {
        state = state.to(RunState.WITHDRAWN);
        withdrawnAt = now;
    }

    /** A run that another took the place of is not unsaid: the people at work read in it why they were matched. */
    boolean wasPublished() {
        return publishedAt != null;
    }

    boolean isInForce() {
        return state != RunState.WITHDRAWN;
    }

    UUID cycleId() {
        return cycleId;
    }

    UUID jobId() {
        return jobId;
    }

    RunState state() {
        return state;
    }

    RunMode mode() {
        return mode;
    }

    long seed() {
        return seed;
    }

    Map<Criterion, Integer> weights() {
        return weights;
    }

    UUID previousRunId() {
        return previousRunId;
    }

    String policy() {
        return policy;
    }

    String inputsDigest() {
        return inputsDigest;
    }

    List<RuleId> rules() {
        return rules;
    }

    RunView.Counts counts() {
        return new RunView.Counts(mentors, mentees, pairs, unmatched, options);
    }

    RunView.Churn churn() {
        return churn == null ? null : new RunView.Churn(kept, churn, freshChurn);
    }

    RunView.Publication publication() {
        return new RunView.Publication(
                requestedBy, sentToReviewBy, sentToReviewAt, publishedBy, publishedAt, withdrawnAt);
    }

    Long perMatch() {
        return perMatch;
    }

    Long perPoint() {
        return perPoint;
    }

    String failure() {
        return failure;
    }
}
