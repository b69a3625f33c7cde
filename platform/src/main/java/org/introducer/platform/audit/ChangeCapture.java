package org.introducer.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.introducer.platform.tenancy.TenantEntity;

/** Sees every entity that is written, so that no write can be forgotten in the audit. */
@PersistenceUnitExtension
public class ChangeCapture implements Interceptor {

    private final Changes changes;

    ChangeCapture(Changes changes) {
        this.changes = changes;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, null, state, names);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] current, Object[] previous, String[] names, Type[] types) {
        note(entity, id, previous, current, names);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, state, null, names);
    }

    private void note(Object entity, Object id, Object[] before, Object[] after, String[] names) {
        if (!(id instanceof UUID key) || !Arc.container().requestContext().isActive()) {
            return;
        }
        List<Changes.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Object was = before == null ? null : before[i];
            Object is = after == null ? null : after[i];
            if (!names[i].equals("version") && !Objects.equals(was, is)) {
                fields.add(new Changes.Field(names[i], is == null ? null : is.toString()));
            }
        }
        changes.note(entity.getClass().getSimpleName(), key, fields, entity instanceof TenantEntity);
    }
}
