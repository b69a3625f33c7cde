package org.introducer.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.persistence.Embeddable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
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
            if (!names[i].equals("version")) {
                compare(names[i], before == null ? null : before[i], after == null ? null : after[i], fields);
            }
        }
        changes.note(entity.getClass().getSimpleName(), key, fields, entity instanceof TenantEntity);
    }

    /** The values of an embedded record are fields of their own. */
    private static void compare(String name, Object was, Object is, List<Changes.Field> changed) {
        Object some = is == null ? was : is;
        if (some != null && some.getClass().isRecord() && some.getClass().isAnnotationPresent(Embeddable.class)) {
            for (RecordComponent each : some.getClass().getRecordComponents()) {
                compare(each.getName(), value(each, was), value(each, is), changed);
            }
        } else if (!Objects.equals(was, is)) {
            changed.add(new Changes.Field(name, is == null ? null : is.toString()));
        }
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            if (of == null) {
                return null;
            }
            // The record may be known to its package only.
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + component.getName() + " cannot be read", e);
        }
    }
}
