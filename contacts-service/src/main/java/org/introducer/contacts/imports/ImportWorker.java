package org.introducer.contacts.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;

/** Compares a staged file with the contacts, and takes it once it is confirmed; each in one transaction with the job's own state. */
@ApplicationScoped
class ImportWorker implements JobHandler {

    private static final Duration MOST = Duration.ofMinutes(10);

    private final Imports imports;
    private final Matching matching;
    private final Merging merging;
    private final Confirmation confirmation;
    private final Jobs jobs;
    private final Writes writes;
    private final Changes changes;
    private final ObjectMapper json;

    ImportWorker(
            Imports imports,
            Matching matching,
            Merging merging,
            Confirmation confirmation,
            Jobs jobs,
            Writes writes,
            Changes changes,
            ObjectMapper json) {
        this.imports = imports;
        this.matching = matching;
        this.merging = merging;
        this.confirmation = confirmation;
        this.jobs = jobs;
        this.writes = writes;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    public void run(Job job) {
        if (job.state() == JobState.APPLYING) {
            work(job, "contact import applied", JobState.DONE, confirmation::take);
        } else {
            work(job, "contact import compared", JobState.PREVIEWED, (owner, file) -> {
                matching.match(owner, file);
                merging.merge(owner, file, false);
            });
        }
    }

    private void work(Job job, String action, JobState end, BiConsumer<UUID, UUID> step) {
        ImportInput input = imports.input(job);
        writes.byWorker(action, MOST, () -> {
            step.accept(job.applicantId(), input.file());
            ImportView.Counts counts = imports.count(input.file());
            changes.note(
                    "Import",
                    job.id(),
                    List.of(
                            new Changes.Field("create", String.valueOf(counts.create())),
                            new Changes.Field("update", String.valueOf(counts.update()))));
            jobs.settle(job, settled -> {
                settled.resultIs(json.valueToTree(counts));
                settled.progress(input.rows(), input.rows());
                settled.become(end);
            });
            return null;
        });
    }
}
