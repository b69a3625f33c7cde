package org.introducer.programs.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;

/** Files that wait to be applied, in compressed blocks of rows. */
@ApplicationScoped
class ImportBlocks implements Purge {

    /** Longer than an upload may take. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    ImportBlocks(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps one block, in a transaction of its own: an upload is longer than a transaction may be. */
    void keep(UUID importId, int number, byte[] content) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into import_blocks (tenant_id, import_id, number, content, created_at)
                                values (:tenant, :import, :number, :content, :now)""")
                        .setParameter("tenant", caller.tenant())
                        .setParameter("import", importId)
                        .setParameter("number", number)
                        .setParameter("content", content)
                        .setParameter("now", Instant.now(clock))
                        .executeUpdate());
    }

    /** Gives the blocks of an upload to the import that it became. */
    void adopt(UUID staged, UUID importId) {
        entities.createNativeQuery("""
                        update import_blocks set import_id = :import where tenant_id = :tenant and import_id = :staged""")
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .setParameter("staged", staged)
                .executeUpdate();
    }

    /** The rows of one block, or null behind the last. */
    InputStream read(UUID importId, int number) {
        List<Tuple> found = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select content from import_blocks where tenant_id = :tenant and import_id = :import and number = :number",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .setParameter("number", number)
                .getResultList();
        try {
            return found.isEmpty()
                    ? null
                    : new GZIPInputStream(
                            new ByteArrayInputStream(found.getFirst().get(0, byte[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("A staged block cannot be read", e);
        }
    }

    /** Drops the blocks of an import that needs them no more. */
    void drop(UUID importId) {
        entities.createNativeQuery("delete from import_blocks where tenant_id = :tenant and import_id = :import")
                .setParameter("tenant", caller.tenant())
                .setParameter("import", importId)
                .executeUpdate();
    }

    @Override
    public String what() {
        return "blocks of imports";
    }

    /** They wait to be applied, and have nothing of a person: no period is asked for. */
    @Override
    public int before(Instant now, RetentionPeriods periods) {
        return ((Number) entities.createNativeQuery("select purge_import_blocks(:before)")
                        .setParameter("before", now.minus(ABANDONED))
                        .getSingleResult())
                .intValue();
    }
}
