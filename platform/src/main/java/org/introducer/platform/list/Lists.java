package org.introducer.platform.list;

import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;
import static org.introducer.platform.problem.PlatformProblem.INVALID_FILTER;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.tenancy.KeptQueries;
import org.introducer.platform.tenancy.TenantEntity;

/** Reads one page of a declared list: filter, sort, keyset cursor. A page costs the same at the end as at the start. */
@ApplicationScoped
public class Lists {

    /** What may change from page to page, and what a scope names by itself. */
    private static final Set<String> PAGING = Set.of("limit", "cursor", "total", "sort", "filter");

    private static final int MOST_AT_ONCE = 500;

    private final EntityManager entities;
    private final KeptQueries queries;
    private final Cursors cursors;
    private final Caller caller;
    private final Instance<RoutingContext> request;

    Lists(
            EntityManager entities,
            KeptQueries queries,
            Cursors cursors,
            Caller caller,
            Instance<RoutingContext> request) {
        this.entities = entities;
        this.queries = queries;
        this.cursors = cursors;
        this.caller = caller;
        this.request = request;
    }

    /**
     * One page.
     *
     * @param rows what the list is about (owner, deletion); it stands outside the filter
     */
    public <E> Page<E> page(Listing<E> list, ListQuery query, ListScope rows) {
        int limit = query.limit();
        String sort = query.sort == null ? list.defaultSort() : query.sort;
        boolean descending = sort.startsWith("-");
        Listing.Field key = key(list, sort);
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        String where = where(list, query.filter, rows, values);
        Long total = query.total() ? count(list, where, values) : null;
        String scope = scope(sort, query.filter);
        if (query.cursor != null) {
            List<String> last = cursors.read(scope, query.cursor);
            values.put("lastKey", FilterValue.read(last.get(0), key.type()));
            values.put("lastId", UUID.fromString(last.get(1)));
            where += behind(key, descending ? "<" : ">");
        }
        List<Object[]> found = select(list, query.filter, where, values, key, descending ? " desc" : " asc", limit + 1);
        String next = null;
        if (found.size() > limit) {
            Object[] last = found.get(limit - 1);
            next = cursors.write(scope, List.of(String.valueOf(last[1]), String.valueOf(last[2])));
            found = found.subList(0, limit);
        }
        return new Page<>(found.stream().map(row -> list.entity().cast(row[0])).toList(), next, total);
    }

    /**
     * One page of a list that is computed.
     *
     * @param all its items in their order; not asked for when the filter or the cursor is invalid
     */
    public <T> Page<T> page(Ranking<T> list, QueueQuery query, String filter, Supplier<Stream<T>> all) {
        Predicate<T> wanted = list.criteria().of(filter);
        String scope = scope(list.name(), filter);
        Predicate<T> behind = query.cursor() == null ? _ -> true : behind(list, cursors.read(scope, query.cursor()));
        List<T> found = all.get()
                .filter(wanted)
                .filter(behind)
                .limit(query.limit() + 1L)
                .toList();
        if (found.size() <= query.limit()) {
            return new Page<>(found, null, null);
        }
        List<T> page = found.subList(0, query.limit());
        return new Page<>(page, cursors.write(scope, list.place().apply(page.getLast())), null);
    }

    private static <T> Predicate<T> behind(Ranking<T> list, List<String> place) {
        try {
            return list.behind().apply(place);
        } catch (IllegalArgumentException e) {
            throw INVALID_CURSOR.because(null);
        }
    }

    /**
     * All rows of a list in its default order, some hundreds at a time; what was read leaves the session again.
     *
     * @param filter RSQL, or null
     */
    public <E> void each(Listing<E> list, String filter, ListScope rows, Consumer<List<E>> some) {
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        String where = where(list, filter, rows, values);
        Listing.Field key = key(list, list.defaultSort());
        List<Object[]> found = select(list, filter, where, values, key, " asc", MOST_AT_ONCE);
        while (!found.isEmpty()) {
            Object[] last = found.getLast();
            List<E> read = found.stream().map(row -> list.entity().cast(row[0])).toList();
            some.accept(read);
            read.forEach(entities::detach);
            if (found.size() < MOST_AT_ONCE) {
                return;
            }
            values.put("lastKey", last[1]);
            values.put("lastId", last[2]);
            found = select(list, filter, where + behind(key, ">"), values, key, " asc", MOST_AT_ONCE);
        }
    }

    private static String where(Listing<?> list, String filter, ListScope rows, Map<String, Object> values) {
        String where = "(" + rows.condition() + ")";
        return isBlank(filter) ? where : where + " and " + Filter.translate(filter, list.filters(), values);
    }

    private static boolean isBlank(String filter) {
        return filter == null || filter.isBlank();
    }

    private static String behind(Listing.Field key, String comparison) {
        return " and (" + key.expression() + ", e.id) " + comparison + " (:lastKey, :lastId)";
    }

    /** Of the endless many queries with a filter no plan is kept: they would push out those without. */
    private <E> List<Object[]> select(
            Listing<E> list,
            String filter,
            String where,
            Map<String, Object> values,
            Listing.Field key,
            String order,
            int most) {
        String columns = "e, " + key.expression() + ", e.id";
        String sorted = " order by " + key.expression() + order + ", e.id" + order;
        if (isBlank(filter)
                && TenantEntity.class.isAssignableFrom(list.entity())
                && KeptQueries.Query.isOfOneEntity(columns, where, sorted)) {
            Class<? extends TenantEntity> entity = list.entity().asSubclass(TenantEntity.class);
            return queries.list(KeptQueries.Query.of(entity, columns, where, sorted, Object[].class), values, most);
        }
        TypedQuery<Object[]> select = entities.createQuery(
                        "select " + columns + " from " + list.entity().getSimpleName() + " e where " + where + sorted,
                        Object[].class)
                .setMaxResults(most)
                .setHint(HibernateHints.HINT_READ_ONLY, !entities.isJoinedToTransaction());
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    /** Refuses, as a page would, a filter or sort that the list does not know; either may be null. */
    public static void require(Listing<?> list, String filter, String sort) {
        if (sort != null) {
            key(list, sort);
        }
        if (!isBlank(filter)) {
            Filter.translate(filter, list.filters(), new LinkedHashMap<>());
        }
    }

    private static Listing.Field key(Listing<?> list, String sort) {
        Listing.Field key = list.sorts().get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (key == null) {
            throw INVALID_FILTER.at(List.of(InputError.parameter(
                    "sort", "must be one of " + String.join(", ", list.sorts().keySet()) + ", with or without -")));
        }
        return key;
    }

    /**
     * What holds of all items together, such as how many have which value.
     *
     * @param ordered HQL behind the conditions, empty for none
     */
    public <E, R> List<R> summary(
            Listing<E> list, String filter, ListScope rows, String select, String ordered, Class<R> result) {
        Map<String, Object> values = new LinkedHashMap<>(rows.values());
        String where = where(list, filter, rows, values);
        TypedQuery<R> query = entities.createQuery(
                "select " + select + " from " + list.entity().getSimpleName() + " e where " + where + " " + ordered,
                result);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What a cursor of the current request is good for: this caller, this address, this sort and filter, this query. */
    public String scope(String sort, String filter) {
        Identity who = caller.require();
        String others = request.get().queryParams().entries().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        return String.join(
                "|",
                who.tenant().toString(),
                who.sub().toString(),
                request.get().normalizedPath(),
                sort,
                filter == null ? "" : filter,
                others);
    }

    private <E> Long count(Listing<E> list, String where, Map<String, Object> values) {
        TypedQuery<Long> count = entities.createQuery(
                "select count(*) from " + list.entity().getSimpleName() + " e where " + where, Long.class);
        values.forEach(count::setParameter);
        return count.getSingleResult();
    }
}
