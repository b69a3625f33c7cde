package org.introducer.platform.imports;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;

/** Imports as jobs: how they are queued, moved on and shown. Whose they are is for the service to check. */
@ApplicationScoped
public class ImportJobs {

    private final Jobs jobs;
    private final ObjectMapper json;

    ImportJobs(Jobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Queues the comparison of what was staged, in the caller's transaction. */
    public Job submit(String kind, UUID ownerId, ImportOrder order) {
        Job job = jobs.submit(kind, ownerId, order);
        job.progress(0, order.rows());
        return job;
    }

    /** Lets a previewed import be applied; the job is held ({@link Jobs#hold}). */
    public void confirm(Job held) {
        if (held.state() != JobState.PREVIEWED) {
            throw CONFLICT.because("The import is %s; only one that is PREVIEWED can be confirmed.", held.state());
        }
        held.become(JobState.APPLYING);
    }

    /** Ends an import that is not applied; the job is held. */
    public void cancel(Job held) {
        held.become(JobState.CANCELLED);
    }

    /** Lets an applied import be reverted, again too when that failed; the job is held. */
    public void revert(Job held) {
        ImportResult result = result(held);
        boolean applied = result != null && result.appliedAt() != null;
        if (!applied || held.state() != JobState.DONE && held.state() != JobState.FAILED) {
            throw CONFLICT.because("The import is %s; only one that is DONE can be reverted.", held.state());
        }
        held.resultIs(json.valueToTree(result.toRevert()));
        held.failedWith(json.createArrayNode());
        held.become(JobState.APPLYING);
    }

    public ImportView view(Job job) {
        ImportOrder order = order(job);
        ImportResult result = result(job);
        return new ImportView(
                job.id(),
                job.ownerId(),
                order.source(),
                job.state(),
                job.done(),
                order.rows(),
                result == null ? null : result.counts(),
                order.mapping(),
                order.remarks(),
                List.of(read(job.errors(), ImportFailure[].class)),
                order.reference(),
                order.observedOn(),
                order.digest(),
                job.createdAt(),
                result == null ? null : result.appliedAt(),
                job.version());
    }

    public ImportOrder order(Job job) {
        return read(job.input(), ImportOrder.class);
    }

    /** What came of it so far, or null. */
    public ImportResult result(Job job) {
        return job.result() == null || job.result().isNull() ? null : read(job.result(), ImportResult.class);
    }

    private <T> T read(JsonNode stored, Class<T> type) {
        try {
            return json.treeToValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored import cannot be read", e);
        }
    }
}
