package org.introducer.platform.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;

/**
 * Compares, applies or reverts an import: each in one transaction that also moves the job on, so that a worker that dies, or a
 * step that fails, leaves nothing. A step that must wait for another import throws {@link
 * org.introducer.platform.job.JobPostponed} and is taken up later.
 */
public abstract class ImportWorker implements JobHandler {

    private final ImportJobs imports;
    private final Jobs jobs;
    private final Writes writes;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration longest;

    /** For the proxies of a bean. */
    protected ImportWorker() {
        this(null, null, null, null, null, null, null);
    }

    /** @param longest how long one step may take */
    protected ImportWorker(
            ImportJobs imports,
            Jobs jobs,
            Writes writes,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            Duration longest) {
        this.imports = imports;
        this.jobs = jobs;
        this.writes = writes;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.longest = longest;
    }

    /** Says of each staged row what it comes to, and changes nothing else. */
    protected abstract ImportCounts compare(Job job, ImportOrder order);

    /**
     * Applies the staged rows, comparing them once more with what is stored now.
     *
     * @param at the moment that the import gives as its {@code appliedAt}
     */
    protected abstract ImportCounts apply(Job job, ImportOrder order, Instant at);

    /**
     * Whether applying needs no comparison before it: then an import that is not to be looked at is applied at once, and goes from
     * RUNNING to DONE.
     */
    protected boolean comparesAsItApplies() {
        return false;
    }

    /** Undoes what was applied, as far as nothing else depends on it; counts what was reverted and what was kept. */
    protected abstract ImportCounts revert(Job job, ImportOrder order, ImportResult applied);

    @Override
    public void run(Job job) {
        ImportOrder order = imports.order(job);
        ImportResult result = imports.result(job);
        if (job.state() == JobState.RUNNING && !(order.autoConfirm() && comparesAsItApplies())) {
            step("import compared", job, order, JobState.PREVIEWED, () -> ImportResult.previewed(compare(job, order)));
        } else if (result != null && result.reverting()) {
            step("import reverted", job, order, JobState.REVERTED, () -> result.reverted(revert(job, order, result)));
        } else {
            Instant at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            step("import applied", job, order, JobState.DONE, () -> ImportResult.applied(apply(job, order, at), at));
        }
    }

    private void step(String action, Job job, ImportOrder order, JobState next, Supplier<ImportResult> work) {
        writes.byWorker(action, longest, () -> {
            ImportResult came = work.get();
            changes.note("Import", job.id(), fields(next, came.counts()));
            jobs.settle(job, settled -> {
                settled.resultIs(json.valueToTree(came));
                settled.progress(order.rows(), order.rows());
                settled.become(next);
                if (next == JobState.PREVIEWED && order.autoConfirm()) {
                    settled.become(JobState.APPLYING);
                }
            });
            return null;
        });
    }

    private static List<Changes.Field> fields(JobState state, ImportCounts counts) {
        return List.of(
                new Changes.Field("state", state.name()),
                new Changes.Field("create", String.valueOf(counts.create())),
                new Changes.Field("update", String.valueOf(counts.update())));
    }
}
