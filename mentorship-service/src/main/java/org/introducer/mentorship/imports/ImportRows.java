package org.introducer.mentorship.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportCounts;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.imports.RowCounts;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;

/** The rows of imports. They are personal data and are kept for looking at and reverting only. */
@ApplicationScoped
class ImportRows implements Purge {

    private static final int CHUNK = 500;

    private static final Listing<ImportRow> LISTING = Listing.bare(ImportRow.class)
            .filter("number", Integer.class)
            .filter("action", ImportAction.class)
            .filter("outcome", ImportOutcome.class)
            .filter("name", String.class)
            .filter("personId", UUID.class)
            .sort("number", Integer.class)
            .defaultSort("number");

    private final Rows rows;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;
    private final RowCounts counts;

    ImportRows(
            Rows rows,
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Lists lists,
            Clock clock,
            RowCounts counts) {
        this.counts = counts;
        this.rows = rows;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** A row as it is staged; one that cannot be read has its reasons already. */
    record Staged(int number, long line, List<String> cells, List<ImportRow.Finding> reasons) {}

    /** What a row comes to, or came to. */
    record Result(
            int number,
            String name,
            ImportAction action,
            List<ImportRow.Finding> reasons,
            UUID person_id,
            List<ImportRow.Change> changes,
            boolean applied,
            ImportOutcome outcome) {}

    void add(UUID importId, List<Staged> rows) {
        inChunks("""
                insert into import_rows (tenant_id, import_id, id, number, line, cells, action, reasons, created_at)
                select :tenant, :import, uuidv7(), number, line, cells,
                    case when reasons <> '[]' then 'INVALID' end, reasons, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (number int, line bigint, cells jsonb, reasons jsonb)""", importId, rows, true);
    }

    void set(UUID importId, List<Result> results) {
        inChunks("""
                update import_rows i set name = r.name, action = r.action, reasons = r.reasons, person_id = r.person_id,
                    changes = r.changes, applied = r.applied, outcome = r.outcome
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (number int, name text, action text, reasons jsonb,
                    person_id uuid, changes jsonb, applied boolean, outcome text)
                where i.tenant_id = :tenant and i.import_id = :import and i.number = r.number""", importId, results, false);
    }

    private void inChunks(String sql, UUID importId, List<?> rows, boolean dated) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var statement = entities.createNativeQuery(sql)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("import", importId)
                    .setParameter("rows", text(rows.subList(from, Math.min(rows.size(), from + CHUNK))));
            if (dated) {
                statement.setParameter("now", Instant.now(clock));
            }
            statement.executeUpdate();
        }
    }

    /** All rows in the order of the file. */
    List<ImportRow> of(UUID importId) {
        return rows.list("importId = ?1 order by number", importId);
    }

    boolean any(UUID importId) {
        return rows.count("importId", importId) > 0;
    }

    /** What files that are not reverted gave these people. */
    List<ImportRow> givenTo(List<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : rows.list("applied = true and outcome is null and personId in ?1", people);
    }

    Page<ImportRow> page(UUID importId, ListQuery query) {
        return lists.page(LISTING, query, ListScope.where("e.importId = :import", "import", importId));
    }

    ImportCounts count(UUID importId) {
        return counts.of("import_id", importId);
    }

    /** Until the transaction ends no other import of the tenant is applied or reverted. */
    void alone() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))", Tuple.class)
                .setParameter("name", "import/" + caller.tenant())
                .getSingleResult();
    }

    @Override
    public String what() {
        return "rows of imports";
    }

    @Override
    public int before(Instant now, RetentionPeriods periods) {
        return ((Number) entities.createNativeQuery("select purge_import_rows(:before)")
                        .setParameter("before", now.minus(periods.importRows()))
                        .getSingleResult())
                .intValue();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ImportRow, UUID> {}
}
