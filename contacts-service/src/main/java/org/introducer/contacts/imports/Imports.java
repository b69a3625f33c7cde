package org.introducer.contacts.imports;

import static org.introducer.contacts.ContactsProblem.IMPORT_EXPIRED;
import static org.introducer.contacts.ContactsProblem.IMPORT_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.introducer.contacts.imports.staging.StagedFile;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportCounts;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.imports.RowCounts;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The imports that the caller may see. */
@ApplicationScoped
class Imports {

    static final String KIND = "CONTACT_IMPORT";

    private static final Listing<Job> LISTING = Listing.of(Job.class).filter("state", JobState.class);
    private static final Listing<ImportRow> ROWS = Listing.bare(ImportRow.class)
            .filter("number", Integer.class)
            .filter("action", ImportAction.class)
            .filter("outcome", ImportOutcome.class)
            .filter("name", String.class)
            .filter("contactId", "coalesce(e.contactId, e.id)", UUID.class)
            .sort("number", Integer.class)
            .defaultSort("number");

    private final Jobs jobs;
    private final ImportJobs importJobs;
    private final Lists lists;
    private final Access access;
    private final Caller caller;
    private final ObjectMapper json;
    private final Session session;
    private final RowCounts counts;

    Imports(
            Jobs jobs,
            ImportJobs importJobs,
            Lists lists,
            Access access,
            Caller caller,
            ObjectMapper json,
            Session session,
            RowCounts counts) {
        this.counts = counts;
        this.jobs = jobs;
        this.importJobs = importJobs;
        this.lists = lists;
        this.access = access;
        this.caller = caller;
        this.json = json;
        this.session = session;
    }

    ImportView add(Writable owner, ImportOrder order) {
        return importJobs.view(importJobs.submit(KIND, owner.id(), order));
    }

    ImportView get(UUID id) {
        return importJobs.view(reachable(id, false));
    }

    /** Refused with 409 in another state than PREVIEWED, or when the rows are gone. */
    ImportView confirm(UUID id) {
        return moved(id, held -> {
            importJobs.confirm(held);
            requireRows(file(importJobs.order(held)));
        });
    }

    ImportView cancel(UUID id) {
        return moved(id, importJobs::cancel);
    }

    /** Refused with 409 when it is not applied, or when the rows are gone. */
    ImportView revert(UUID id) {
        return moved(id, held -> {
            importJobs.revert(held);
            requireRows(file(importJobs.order(held)));
        });
    }

    private ImportView moved(UUID id, Consumer<Job> step) {
        reachable(id, true);
        Job held = jobs.hold(KIND, id);
        step.accept(held);
        session.flush();
        return importJobs.view(held);
    }

    void requireRows(UUID file) {
        boolean there = !session.createNativeQuery(
                        "select 1 from import_files where tenant_id = :tenant and id = :file", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultList()
                .isEmpty();
        if (!there) {
            throw IMPORT_EXPIRED.because(null);
        }
    }

    /** How many rows of a file have which action and outcome. */
    ImportCounts count(UUID file) {
        return counts.of("file_id", file);
    }

    Page<ImportView> of(Readable owner, ListQuery query) {
        return lists.page(
                        LISTING,
                        query,
                        ListScope.where("e.kind = :kind", "kind", KIND).and("e.ownerId = :owner", "owner", owner.id()))
                .map(importJobs::view);
    }

    Page<ImportRowView> rows(UUID id, ListQuery query) {
        Job job = reachable(id, false);
        ImportView view = importJobs.view(job);
        return lists.page(ROWS, query, ListScope.where("e.fileId = :file", "file", file(importJobs.order(job))))
                .map(row -> ImportRowView.of(row, view));
    }

    UUID file(ImportOrder order) {
        try {
            return json.treeToValue(order.own(), StagedFile.class).file();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored import cannot be read", e);
        }
    }

    private Job reachable(UUID id, boolean write) {
        Optional<Job> job = jobs.find(KIND, id);
        return write
                ? access.writable(job, Job::ownerId, () -> unknown(id))
                : access.readable(job, Job::ownerId, () -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return IMPORT_NOT_FOUND.because("There is no import %s.", id);
    }
}
