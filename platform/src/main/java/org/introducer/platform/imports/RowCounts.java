package org.introducer.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;

/** Counts the rows of an import in {@code import_rows}, which each service that imports has. */
@ApplicationScoped
public class RowCounts {

    private final EntityManager entities;
    private final Caller caller;

    RowCounts(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * How many rows have which action and outcome.
     *
     * @param column by which rows belong to an import, such as {@code import_id}
     */
    public ImportCounts of(String column, UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> counted = entities.createNativeQuery("""
                        select coalesce(outcome, action) as name, count(*) as rows from import_rows
                        where tenant_id = :tenant and %s = :import group by grouping sets (action, outcome)
                        having coalesce(outcome, action) is not null""".formatted(column), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("import", id)
                .getResultList();
        return ImportCounts.of(counted.stream()
                .collect(Collectors.toMap(
                        row -> row.get("name", String.class),
                        row -> row.get("rows", Number.class).intValue())));
    }
}
