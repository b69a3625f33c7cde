package org.introducer.mentorship.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A run of the matching of a cycle, and how far it is. */
@Schema(name = "Run")
record RunView(
        UUID id,
        UUID cycleId,
        RunState state,

        @Schema(description = "progress of the work") @Nullable
        Progress progress,

        @Schema(description = "the goal of the run") RunMode mode,

        @Schema(description = "breaks ties: within a tie the smaller SHA-256 of <seed>:<id> comes first")
        long seed,

        @Schema(description = "0 to 100 by criterion") @Nullable
        Map<Criterion, Integer> weights,

        @Schema(description = "the run whose pairs are kept unless something forces a change; absent: none") @Nullable
        UUID previousRunId,

        @Schema(description = "version of the matching policy") @Nullable
        String policy,

        @Schema(description = "SHA-256 of the canonical JSON of all inputs; equal digests give equal results") @Nullable
        String inputsDigest,

        @Schema(description = "the hard rules that every pair meets, besides do-not-match and the type offered")
        @Nullable
        List<RuleId> rules,

        @Schema(description = "sizes of inputs and result") @Nullable
        Counts counts,

        @Schema(description = "with a previous run: what changed") @Nullable
        Churn churn,

        @Schema(description = "reason of the failure; absent: not failed") @Nullable
        String failure,

        @JsonUnwrapped Publication publication,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** How far the work behind a run is. */
    @Schema(name = "RunProgress")
    record Progress(
            @Schema(description = "state of the job") @Nullable
            JobState state,

            @Schema(description = "steps done of `total`") int done,

            @Schema(description = "steps in all; absent: not known yet")
            Integer total) {}

    /** How many; those of the result once there is one. */
    @Schema(name = "RunCounts", description = "sizes of inputs and result")
    record Counts(
            @Schema(description = "mentors who take part") int mentors,
            @Schema(description = "mentees who take part") int mentees,

            @Schema(description = "pairs that were made; absent: no result yet")
            Integer pairs,

            @Schema(
                    description =
                            "mentees left without a mentor, counted once for each type that they want; absent: no result yet")
            Integer unmatched,

            @Schema(description = "acceptable pairs that the certificate covers; for coordinators only")
            Integer options) {}

    /** What a re-run changed. */
    @Schema(name = "RunChurn", description = "what the re-run changed of the previous run")
    record Churn(
            @Schema(description = "pairs that are the same in both")
            int kept,

            @Schema(
                    description =
                            "pairs that changed: no matching that is stable under this seed, or has the same worth, changes fewer")
            int changed,

            @Schema(
                    description =
                            "changes that the mentee-optimal stable matching, or the optimum without a previous run, would "
                                    + "have made: never fewer than `changed`")
            int bound) {}

    /** Who did what with the result. */
    record Publication(
            @Schema(description = "who started it; to coordinators only") @Nullable
            UUID requestedBy,

            @Schema(description = "who sent it to review; absent: nobody yet") @Nullable
            UUID sentToReviewBy,

            @Schema(description = "when it was sent to review; absent: not yet") @Nullable
            Instant sentToReviewAt,

            @Schema(description = "who published it; absent: nobody yet") @Nullable
            UUID publishedBy,

            @Schema(description = "when it was published; absent: not yet") @Nullable
            Instant publishedAt,

            @Schema(description = "when it was withdrawn; absent: it was not") @Nullable
            Instant withdrawnAt) {}

    /** @param job the work behind the run; null: it is gone, as it went with who asked for it in earlier versions */
    static RunView of(Run run, Job job) {
        return new RunView(
                run.id(),
                run.cycleId(),
                state(run, job),
                job == null ? null : new Progress(job.state(), job.done(), job.total()),
                run.mode(),
                run.seed(),
                run.weights(),
                run.previousRunId(),
                run.policy(),
                run.inputsDigest(),
                run.rules(),
                run.counts(),
                run.churn(),
                run.failure(),
                run.publication(),
                run.createdAt(),
                run.version() + (job == null ? 0 : job.version()));
    }

    /** What the people of a published run may know of it. */
    RunView open() {
        return new RunView(
                id,
                cycleId,
                state,
                progress,
                mode,
                seed,
                weights,
                null,
                policy,
                inputsDigest,
                rules,
                // How many pairs may be tells of a do-not-match where few people take part.
                new Counts(counts.mentors(), counts.mentees(), counts.pairs(), counts.unmatched(), null),
                null,
                null,
                new Publication(null, null, null, null, publication.publishedAt(), null),
                createdAt,
                version);
    }

    private static RunState state(Run run, Job job) {
        if (run.state() != RunState.QUEUED) {
            return run.state();
        }
        return job == null ? RunState.FAILED : state(job);
    }

    private static RunState state(Job job) {
        return switch (job.state()) {
            case FAILED, CANCELLED -> RunState.FAILED;
            case RUNNING -> RunState.RUNNING;
            default -> RunState.QUEUED;
        };
    }
}
