package org.introducer.programs.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

/** What became of the rows of imports. */
@ApplicationScoped
class ImportRows {

    private static final Listing<ImportRowEntry> LISTING = Listing.bare(ImportRowEntry.class)
            .filter("number", Long.class)
            .filter("line", Long.class)
            .filter("action", ImportAction.class)
            .filter("outcome", ImportOutcome.class)
            .filter("subject", String.class)
            .sort("number", Long.class)
            .defaultSort("number");

    private final EntityManager entities;
    private final Caller caller;
    private final Lists lists;
    private final RowCounts counts;

    ImportRows(EntityManager entities, Caller caller, Lists lists, RowCounts counts) {
        this.counts = counts;
        this.entities = entities;
        this.caller = caller;
        this.lists = lists;
    }

    Page<ImportRowEntry> page(UUID importId, ListQuery query) {
        return lists.page(LISTING, query, ListScope.where("e.importId = :import", "import", importId));
    }

    /** Drops what a comparison found out. */
    void forget(UUID importId) {
        entities.createNativeQuery("delete from import_rows where tenant_id = :tenant and import_id = :import")
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .executeUpdate();
    }

    /** Notes the staged rows that the reader of the file refused. */
    void addRefused() {
        entities.createNativeQuery("""
                        insert into import_rows (tenant_id, import_id, number, line, action, reasons)
                        select i.tenant_id, i.import_id, s.number, s.line, 'INVALID', jsonb_build_array(s.problem)
                        from staged_refused s, importing i where s.problem is not null order by s.number""").executeUpdate();
    }

    /** Notes what the current part of a revert did to its rows. */
    void addOutcomes() {
        entities.createNativeQuery("""
                        update import_rows r set outcome = u.outcome, reasons = r.reasons || u.reasons
                        from undoing u, importing i
                        where u.outcome is not null and r.tenant_id = i.tenant_id and r.import_id = i.import_id
                          and r.number = u.number""").executeUpdate();
    }

    /** How many rows have which action and outcome. */
    ImportCounts count(UUID importId) {
        return counts.of("import_id", importId);
    }
}
