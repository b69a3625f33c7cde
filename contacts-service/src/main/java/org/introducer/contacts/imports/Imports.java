package org.introducer.contacts.imports;

import static org.introducer.contacts.ContactsProblem.IMPORT_EXPIRED;
import static org.introducer.contacts.ContactsProblem.IMPORT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.platform.access.Access;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.list.ListQuery;
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
            .filter("action", ImportRow.RowAction.class)
            .filter("outcome", ImportRow.RowOutcome.class)
            .filter("name", String.class)
            .filter("contactId", "coalesce(e.contactId, e.id)", UUID.class)
            .sort("number", Integer.class)
            .defaultSort("number");
    private static final TypeReference<List<ImportView.Failure>> FAILURES = new TypeReference<>() {};

    private final Jobs jobs;
    private final Lists lists;
    private final Access access;
    private final Caller caller;
    private final ObjectMapper json;
    private final Session session;

    Imports(Jobs jobs, Lists lists, Access access, Caller caller, ObjectMapper json, Session session) {
        this.jobs = jobs;
        this.lists = lists;
        this.access = access;
        this.caller = caller;
        this.json = json;
        this.session = session;
    }

    /** A job with what it works on and what came of it so far ({@code counts} is null before). */
    record Import(Job job, ImportInput input, ImportView.Counts counts, List<ImportView.Failure> errors) {

        boolean applied() {
            return job.state() == JobState.DONE || job.state() == JobState.REVERTED;
        }
    }

    Import add(UUID ownerId, ImportInput input) {
        Job job = jobs.submit(KIND, ownerId, input);
        job.progress(0, input.rows());
        return of(job);
    }

    Import require(UUID id) {
        return of(reachable(id, false));
    }

    /** Moves on one that the caller may change and whose rows are still there; 409 when it is in another state. */
    Import move(UUID id, JobState from, JobState to) {
        Job job = hold(id);
        if (job.state() != from) {
            throw CONFLICT.because("The import is %s; only one that is %s can do this.", job.state(), from);
        }
        requireRows(input(job).file());
        return moved(job, to);
    }

    Import cancel(UUID id) {
        return moved(hold(id), JobState.CANCELLED);
    }

    private Job hold(UUID id) {
        reachable(id, true);
        return jobs.hold(KIND, id);
    }

    private Import moved(Job job, JobState to) {
        job.become(to);
        session.flush();
        return of(job);
    }

    private void requireRows(UUID file) {
        boolean there = !session.createNativeQuery(
                        "select 1 from import_files where tenant_id = :tenant and id = :file", Integer.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultList()
                .isEmpty();
        if (!there) {
            throw IMPORT_EXPIRED.because(null);
        }
    }

    /** How many rows of a file have which action and outcome. */
    ImportView.Counts count(UUID file) {
        Map<String, Integer> counts = session
                .createNativeQuery("""
                        select coalesce(outcome, action), count(*) from import_rows
                        where tenant_id = :tenant and file_id = :file group by grouping sets (action, outcome)
                        having coalesce(outcome, action) is not null""", Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
        return new ImportView.Counts(
                counts.getOrDefault("CREATE", 0),
                counts.getOrDefault("UPDATE", 0),
                counts.getOrDefault("DUPLICATE", 0),
                counts.getOrDefault("INVALID", 0),
                counts.getOrDefault("UNCHANGED", 0),
                counts.get("REVERTED"),
                counts.get("KEPT"));
    }

    Page<Import> of(UUID ownerId, ListQuery query) {
        return lists.page(
                        LISTING,
                        query,
                        "e.tenantId = :tenant and e.kind = :kind and e.applicantId = :owner",
                        Map.of("tenant", caller.tenant(), "kind", KIND, "owner", ownerId))
                .map(this::of);
    }

    Page<ImportRowView> rows(UUID id, ListQuery query) {
        Import one = require(id);
        return lists.page(
                        ROWS,
                        query,
                        "e.tenantId = :tenant and e.fileId = :file",
                        Map.of("tenant", caller.tenant(), "file", one.input().file()))
                .map(row -> ImportRowView.of(row, one));
    }

    Import of(Job job) {
        return new Import(
                job,
                input(job),
                read(job.result(), ImportView.Counts.class),
                json.convertValue(job.errors(), FAILURES));
    }

    ImportInput input(Job job) {
        return read(job.input(), ImportInput.class);
    }

    private <T> T read(JsonNode stored, Class<T> type) {
        try {
            return stored == null || stored.isNull() ? null : json.treeToValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Job reachable(UUID id, boolean write) {
        Optional<Job> job = jobs.find(KIND, id);
        return write
                ? access.writable(job, Job::applicantId, () -> unknown(id))
                : access.readable(job, Job::applicantId, () -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return IMPORT_NOT_FOUND.because("There is no import %s.", id);
    }
}
