package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.imports.ImportCounts;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportResult;
import org.introducer.platform.imports.ImportWorker;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;

/** Compares staged rows with the people of the tenant, applies them once they are confirmed, and reverts them. */
@Singleton
class MentoringImportWork extends ImportWorker {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Imports imports;
    private final RowWork work;
    private final ImportRows rows;

    MentoringImportWork(
            ImportJobs importJobs,
            Jobs jobs,
            Writes writes,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            Imports imports,
            RowWork work,
            ImportRows rows) {
        super(importJobs, jobs, writes, changes, json, clock, LONGEST);
        this.imports = imports;
        this.work = work;
        this.rows = rows;
    }

    @Override
    public boolean passing() {
        return true;
    }

    @Override
    public String kind() {
        return Imports.KIND;
    }

    @Override
    protected ImportCounts compare(Job job, ImportOrder order) {
        work.compare(imports.subject(job, order));
        return rows.count(job.id());
    }

    @Override
    protected ImportCounts apply(Job job, ImportOrder order, Instant at) {
        work.apply(imports.subject(job, order));
        return rows.count(job.id());
    }

    @Override
    protected ImportCounts revert(Job job, ImportOrder order, ImportResult applied) {
        work.revert(imports.subject(job, order));
        ImportCounts counts = rows.count(job.id());
        return counts.reverted(orNone(counts.reverted()), orNone(counts.kept()));
    }

    private static int orNone(Integer rows) {
        return rows == null ? 0 : rows;
    }
}
