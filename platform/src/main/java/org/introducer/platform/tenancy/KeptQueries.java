package org.introducer.platform.tenancy;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.SelectionQuery;

/**
 * Queries over one entity with a tenant whose plans Hibernate keeps. While a filter is on it makes the plan of a query anew each time,
 * so the filter of {@link TenantEntity} is off while such a query runs, and the query names the tenant instead (ADR 154).
 */
@Singleton
public class KeptQueries {

    private static final String OF_TENANT = "ofTenant";

    private final Session session;
    private final CurrentTenant tenant;

    KeptQueries(Session session, CurrentTenant tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** A query over the entity {@code e} for rows of the current tenant. */
    public static final class Query<R> {

        private static final Pattern OTHER_ROWS = Pattern.compile("\\b(select|from)\\b", Pattern.CASE_INSENSITIVE);

        private final String hql;
        private final Class<R> result;

        private Query(String hql, Class<R> result) {
            this.hql = hql;
            this.result = result;
        }

        /** @param where the condition in HQL, without a nested query: that one would see the rows of all tenants */
        public static <E extends TenantEntity> Query<E> of(Class<E> entity, String where) {
            return of(entity, "e", where, "", entity);
        }

        /**
         * The same, which reads something else than the entity.
         *
         * @param select what is read of each row
         * @param order empty for none
         */
        public static <R> Query<R> of(
                Class<? extends TenantEntity> entity, String select, String where, String order, Class<R> result) {
            if (!isOfOneEntity(select, where, order)) {
                throw new IllegalArgumentException("A nested query would see the rows of all tenants: " + where);
            }
            return new Query<>(
                    "select " + select + " from " + entity.getSimpleName() + " e where e.tenantId = :" + OF_TENANT
                            + " and (" + where + ")" + order,
                    result);
        }

        /** Whether parts of a query are about the rows of the one entity only. */
        public static boolean isOfOneEntity(String... parts) {
            for (String part : parts) {
                if (OTHER_ROWS.matcher(part).find()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The row that fits, if there is one. */
    public <R> Optional<R> first(Query<R> query, Map<String, ?> values) {
        return run(query, values, 1, LockModeType.NONE).stream().findFirst();
    }

    /** The same, which nobody else changes until the transaction ends. */
    public <R> Optional<R> locked(Query<R> query, Map<String, ?> values) {
        return run(query, values, 1, LockModeType.PESSIMISTIC_WRITE).stream().findFirst();
    }

    /** The first of the rows that fit. */
    public <R> List<R> list(Query<R> query, Map<String, ?> values, int most) {
        return run(query, values, most, LockModeType.NONE);
    }

    private <R> List<R> run(Query<R> query, Map<String, ?> values, int most, LockModeType lock) {
        // The session of the transaction or of the request itself: what is injected looks for it at each call.
        SessionImplementor current = session.unwrap(SessionImplementor.class);
        current.disableFilter(TenantEntity.OF_TENANT);
        try {
            SelectionQuery<R> select = current.createSelectionQuery(query.hql, query.result)
                    .setMaxResults(most)
                    .setLockMode(lock)
                    // Nothing is written outside of a transaction, so no copy is kept to find changes by.
                    .setReadOnly(!current.isJoinedToTransaction());
            values.forEach(select::setParameter);
            // The last, so that no value of the caller takes its place.
            select.setParameter(OF_TENANT, tenant.get());
            return select.getResultList();
        } finally {
            if (current.isOpen()) {
                current.enableFilter(TenantEntity.OF_TENANT);
            }
        }
    }
}
