package org.introducer.programs.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.imports.ImportRowEntry.Outcome;

/** What became of the rows of imports. */
@ApplicationScoped
class ImportRows {

    private static final Listing<ImportRowEntry> LISTING = Listing.bare(ImportRowEntry.class)
            .filter("number", Long.class)
            .filter("outcome", Outcome.class)
            .filter("subject", String.class)
            .filter("problem", String.class)
            .filter("blocked", String.class)
            .sort("number", Long.class)
            .defaultSort("number");

    /** Refused rows that an import itself shows; all are in the list of rows. */
    private static final int SHOWN_PROBLEMS = 100;

    private final EntityManager entities;
    private final Caller caller;
    private final Lists lists;

    ImportRows(EntityManager entities, Caller caller, Lists lists) {
        this.entities = entities;
        this.caller = caller;
        this.lists = lists;
    }

    Page<ImportRowEntry> page(UUID importId, ListQuery query) {
        return lists.page(
                LISTING,
                query,
                "e.tenantId = :tenant and e.importId = :import",
                Map.of("tenant", caller.tenant(), "import", importId));
    }

    /** Drops what a preview found out. */
    void forget(UUID importId) {
        entities.createNativeQuery("delete from import_rows where tenant_id = :tenant and import_id = :import")
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .executeUpdate();
    }

    /** Notes the staged rows that the reader of the file refused. */
    void addRefused() {
        entities.createNativeQuery("""
                        insert into import_rows (tenant_id, import_id, number, outcome, problem)
                        select i.tenant_id, i.import_id, s.number, 'REJECTED', s.problem
                        from staged s, importing i where s.problem is not null order by s.number""").executeUpdate();
    }

    /** Notes the rows that the current part of a reversal leaves; how many. */
    int block() {
        return entities.createNativeQuery("""
                        update import_rows r set blocked = u.blocked from undoing u, importing i
                        where u.blocked is not null and r.tenant_id = i.tenant_id and r.import_id = i.import_id
                          and r.number = u.number""").executeUpdate();
    }

    ImportTally tally(UUID importId, Instant appliedAt) {
        @SuppressWarnings("unchecked")
        List<Tuple> counted = entities.createNativeQuery("""
                        select outcome, count(*) as rows from import_rows
                        where tenant_id = :tenant and import_id = :import group by outcome""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .getResultList();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        counted.forEach(row -> counts.put(
                Outcome.valueOf(row.get("outcome", String.class)),
                row.get("rows", Number.class).intValue()));
        return new ImportTally(
                counts.getOrDefault(Outcome.CREATED, 0),
                counts.getOrDefault(Outcome.UPDATED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0),
                counts.getOrDefault(Outcome.REJECTED, 0),
                appliedAt,
                false,
                null,
                null);
    }

    /** The first rejected rows with their reasons. */
    List<ImportView.RowError> problems(UUID importId) {
        return entities
                .createQuery("""
                        from ImportRowEntry where tenantId = :tenant and importId = :import and outcome = :rejected
                        order by number""", ImportRowEntry.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .setParameter("rejected", Outcome.REJECTED)
                .setMaxResults(SHOWN_PROBLEMS)
                .getResultList()
                .stream()
                .map(row -> new ImportView.RowError(row.number, row.problem))
                .toList();
    }
}
