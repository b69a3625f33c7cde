package org.introducer.programs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.Session;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.job.ClaimLost;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;
import org.introducer.programs.imports.file.Source;

/**
 * Applies an import, previews it, or takes it back: each in one transaction that also moves the job on, so that a worker
 * that dies leaves nothing.
 */
@ApplicationScoped
class ImportWork implements JobHandler {

    static final String KIND = "import";

    private static final Duration LONGEST = Duration.ofHours(2);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final ImportBlocks blocks;
    private final ImportRows rows;
    private final Jobs jobs;
    private final Writes writes;
    private final Changes changes;
    private final Clock clock;

    ImportWork(
            EntityManager entities,
            ObjectMapper json,
            ImportBlocks blocks,
            ImportRows rows,
            Jobs jobs,
            Writes writes,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.json = json;
        this.blocks = blocks;
        this.rows = rows;
        this.jobs = jobs;
        this.writes = writes;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        ImportOrder order = ImportView.order(json, job);
        ImportTally tally = ImportView.tally(json, job);
        if (tally != null && tally.reverting()) {
            revert(job, order, tally);
        } else if (order.dryRun() && job.state() == JobState.RUNNING) {
            transact("preview import", job, order, tables -> {
                ImportTally judged = judge(job, order, tables, false);
                settle(job, judged, JobState.PREVIEWED);
            });
        } else {
            transact("apply import", job, order, tables -> {
                ImportTally applied = judge(job, order, tables, true);
                tables.run(ImportScript.keepingSource());
                blocks.drop(job.id());
                settle(job, applied, JobState.DONE);
            });
        }
    }

    private void revert(Job job, ImportOrder order, ImportTally tally) {
        try {
            transact("revert import", job, order, tables -> {
                tables.execute("create temp table stated_later on commit drop as"
                        + " select l.* from importing i, rows_stated_later(i.import_id) l");
                tables.execute("analyze stated_later");
                int undone = 0;
                int blocked = 0;
                int parts = ImportTables.parts(order.source(), order.rows());
                for (int part = 0; part < parts; part++) {
                    tables.execute("drop table if exists undoing");
                    tables.selectNumbers(part);
                    tables.run(ImportScript.reverting(order.source()));
                    undone += tables.count("select count(*) from undoing where blocked is null");
                    blocked += rows.block();
                    jobs.progress(job, undone + blocked, job.total());
                }
                settle(job, tally.reverted(undone, blocked), JobState.REVERTED);
            });
        } catch (ClaimLost e) {
            throw e;
        } catch (RuntimeException e) {
            jobs.change(job.id(), standing -> {
                standing.resultIs(json.valueToTree(tally.standing()));
                standing.become(JobState.DONE);
            });
            throw e;
        }
    }

    /** Says of each row what it comes to, and writes it when it is to count. */
    private ImportTally judge(Job job, ImportOrder order, ImportTables tables, boolean write) throws SQLException {
        Source source = order.source();
        rows.forget(job.id());
        stage(job, order, tables);
        rows.addRefused();
        ImportScript judging = ImportScript.judging(source);
        ImportScript writing = ImportScript.writing(source);
        int parts = ImportTables.parts(source, order.rows());
        for (int part = 0; part < parts; part++) {
            tables.execute("drop table if exists judged");
            tables.selectKeys(part, parts);
            tables.run(judging);
            if (write) {
                tables.run(writing);
            }
            tables.run(ImportScript.keepingRows());
            jobs.progress(job, (int) ((long) order.rows() * (part + 1) / parts), order.rows());
        }
        return rows.tally(job.id(), write ? now() : null);
    }

    private void stage(Job job, ImportOrder order, ImportTables tables) throws SQLException {
        tables.createStaged(order.columns());
        for (int block = 1; ; block++) {
            try (InputStream staged = blocks.read(job.id(), block)) {
                if (staged == null) {
                    break;
                }
                tables.copyStaged(order.columns(), staged);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        tables.execute("analyze staged");
        if (tables.count("select count(*) from staged") != order.rows()) {
            throw new IllegalStateException("The staged rows of import " + job.id() + " are not whole");
        }
    }

    private void settle(Job job, ImportTally tally, JobState next) {
        JsonNode result = json.valueToTree(tally);
        jobs.settle(job, settled -> {
            settled.resultIs(result);
            settled.failedWith(json.valueToTree(rows.problems(job.id())));
            settled.become(next);
        });
        changes.note("Import", job.id(), List.of(new Changes.Field("state", next.name())));
    }

    private interface Step {
        void run(ImportTables tables) throws SQLException;
    }

    private void transact(String action, Job job, ImportOrder order, Step step) {
        writes.byWorker(action, LONGEST, () -> {
            entities.unwrap(Session.class).doWork(connection -> step.run(open(connection, job, order)));
            return null;
        });
    }

    private ImportTables open(Connection connection, Job job, ImportOrder order) throws SQLException {
        ImportTables tables = new ImportTables(connection, job, order, now());
        while (!tables.isAlone(order.source())) {
            jobs.progress(job, 0, order.rows());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        return tables;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
