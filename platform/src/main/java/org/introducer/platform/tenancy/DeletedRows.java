package org.introducer.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;
import org.introducer.platform.settings.Settings;

/** Deleted rows that can no longer be restored. */
@ApplicationScoped
class DeletedRows implements Purge {

    private final EntityManager entities;
    private final Settings settings;

    DeletedRows(EntityManager entities, Settings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @Override
    public String what() {
        return "deleted rows";
    }

    @Override
    public int before(Instant now, RetentionPeriods periods) {
        Number gone = (Number) entities.createNativeQuery("select purge_deleted(:before, :most)")
                .setParameter("before", now.minus(settings.restoreWindow()))
                .setParameter("most", MOST)
                .getSingleResult();
        return gone.intValue();
    }
}
