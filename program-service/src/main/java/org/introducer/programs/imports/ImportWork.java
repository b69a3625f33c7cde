package org.introducer.programs.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.imports.ImportCounts;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportResult;
import org.introducer.platform.imports.ImportWorker;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;
import org.introducer.programs.imports.file.Source;

/** Compares, applies and reverts official files with SQL over all their rows; two imports of one source follow each other. */
@ApplicationScoped
class ImportWork extends ImportWorker {

    static final String KIND = "import";

    private static final Duration LONGEST = Duration.ofHours(2);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final ImportBlocks blocks;
    private final ImportRows rows;
    private final Jobs jobs;
    private final Clock clock;

    ImportWork(
            EntityManager entities,
            ObjectMapper json,
            ImportBlocks blocks,
            ImportRows rows,
            ImportJobs imports,
            Jobs jobs,
            Writes writes,
            Changes changes,
            Clock clock) {
        super(imports, jobs, writes, changes, json, clock, LONGEST);
        this.entities = entities;
        this.json = json;
        this.blocks = blocks;
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    protected ImportCounts compare(Job job, ImportOrder order) {
        onTables(job, order, Instant.now(clock), tables -> judge(job, order, tables, false));
        return rows.count(job.id());
    }

    /** Applying judges all rows anyway: a comparison that nobody looks at would do everything twice. */
    @Override
    protected boolean comparesAsItApplies() {
        return true;
    }

    @Override
    protected ImportCounts apply(Job job, ImportOrder order, Instant at) {
        onTables(job, order, at, tables -> {
            judge(job, order, tables, true);
            tables.run(ImportScript.keepingSource());
        });
        blocks.drop(job.id());
        return rows.count(job.id());
    }

    @Override
    protected ImportCounts revert(Job job, ImportOrder order, ImportResult applied) {
        Source source = Source.valueOf(order.source());
        onTables(job, order, Instant.now(clock), tables -> {
            int parts = ImportTables.parts(source, order.rows());
            for (int part = 0; part < parts; part++) {
                tables.execute("drop table if exists undoing");
                tables.selectKeys(part, parts);
                tables.run(ImportScript.reverting(source));
                rows.addOutcomes();
                jobs.progress(job, done(order, part, parts), order.rows());
            }
        });
        ImportCounts counts = rows.count(job.id());
        return counts.reverted(orNone(counts.reverted()), orNone(counts.kept()));
    }

    private static int orNone(Integer rows) {
        return rows == null ? 0 : rows;
    }

    private static int done(ImportOrder order, int part, int parts) {
        return (int) ((long) order.rows() * (part + 1) / parts);
    }

    /** Says of each row what it comes to, and writes it when it is to count. */
    private void judge(Job job, ImportOrder order, ImportTables tables, boolean write) throws SQLException {
        Source source = Source.valueOf(order.source());
        int parts = ImportTables.parts(source, order.rows());
        rows.forget(job.id());
        stage(job, order, tables, parts);
        rows.addRefused();
        ImportScript judging = ImportScript.judging(source);
        ImportScript writing = ImportScript.writing(source);
        for (int part = 0; part < parts; part++) {
            tables.selectStaged(part);
            tables.run(judging);
            if (write) {
                tables.run(writing);
            }
            jobs.progress(job, done(order, part, parts), order.rows());
        }
    }

    private void stage(Job job, ImportOrder order, ImportTables tables, int parts) throws SQLException {
        List<String> columns = columns(order);
        Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(StagedRow.columns(Source.valueOf(order.source())));
        tables.createStaged(all, parts);
        long copied = 0;
        for (int block = 1; ; block++) {
            try (InputStream staged = blocks.read(job.id(), block)) {
                if (staged == null) {
                    break;
                }
                copied += tables.copyStaged(columns, staged);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (copied != order.rows()) {
            throw new IllegalStateException("The staged rows of import " + job.id() + " are not whole");
        }
    }

    private List<String> columns(ImportOrder order) {
        try {
            return json.treeToValue(order.own(), StagedColumns.class).columns();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run(ImportTables tables) throws SQLException;
    }

    private void onTables(Job job, ImportOrder order, Instant at, Step step) {
        entities.unwrap(Session.class).doWork(connection -> {
            ImportTables tables = new ImportTables(connection, job, order, at);
            if (!tables.isAlone(order.source())) {
                throw new JobPostponed("Another import of " + order.source() + " is at work");
            }
            step.run(tables);
        });
    }
}
