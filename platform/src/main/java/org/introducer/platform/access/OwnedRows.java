package org.introducer.platform.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.KeptQueries;
import org.introducer.platform.tenancy.RestoreWindow;
import org.introducer.platform.tenancy.TenantEntity;

/**
 * The rows of one kind that belong to applicants, as far as the caller may reach them: what they may not see is answered as what is
 * not there (404), what they may see only as {@code scope-insufficient} (403). A feature has one such repository, in package scope.
 */
public abstract class OwnedRows<E extends TenantEntity> implements PanacheRepositoryBase<E, UUID> {

    private static final String FIRST_OF_EACH = """
            select e.*
            from unnest(cast(:owners as uuid[]), cast(cast(:first as text[]) as date[]), cast(cast(:last as text[]) as date[]))
                as o (id, first, last)
            cross join lateral (
                select e.* from %1$s e
                where e.tenant_id = :tenant and e.owner_id = o.id and (%2$s) and e.deleted_at is null
                order by %3$s, e.id limit :most) e
            order by e.owner_id, %3$s, e.id""";

    private final Ownership ownership;
    private final KeptQueries.Query<E> live;
    private final KeptQueries.Query<E> any;
    private final Listing<E> listing;
    private final Listing<E> ofMany;
    private final Function<E, UUID> owner;
    private final ListScope ofOwner;
    private final Function<UUID, ProblemException> unknown;

    /**
     * @param listing how a page of them may be filtered and sorted
     * @param owner the applicant to whom a row belongs
     * @param ownerAttribute the attribute of the entity that says so
     * @param unknown the problem for an id that the caller cannot reach
     */
    protected OwnedRows(
            Ownership ownership,
            Listing<E> listing,
            Function<E, UUID> owner,
            String ownerAttribute,
            Function<UUID, ProblemException> unknown) {
        this.ownership = ownership;
        this.live = KeptQueries.Query.of(listing.entity(), "e.id = :id and e.deletedAt is null");
        this.any = KeptQueries.Query.of(listing.entity(), "e.id = :id");
        this.listing = listing;
        this.ofMany = listing.copy().filter("applicantId", "e." + ownerAttribute, UUID.class);
        this.owner = owner;
        this.ofOwner = ListScope.live().and("e." + ownerAttribute + " = :owner");
        this.unknown = unknown;
    }

    /** A row that the caller may read. */
    public E require(UUID id) {
        return ownership.access.readable(row(live, id), owner, () -> unknown.apply(id));
    }

    /** A row that the caller may change. */
    public E requireWritable(UUID id) {
        return writable(id, row(live, id));
    }

    /** A row that the caller may change and nobody else changes until the transaction ends. */
    public E requireLocked(UUID id) {
        return writable(id, locked(live, id));
    }

    /** A row that the caller may restore, deleted or not. */
    public E requireRestorable(UUID id) {
        return writable(id, row(any, id));
    }

    /** A page of those of one applicant that are not deleted. */
    public Page<E> page(Readable applicant, ListQuery query) {
        return page(applicant, query, Function.identity());
    }

    /** The same, with more conditions or parameters. */
    protected Page<E> page(Readable applicant, ListQuery query, Function<ListScope, ListScope> narrower) {
        return ownership.lists.page(listing, query, narrower.apply(ofOwner.with("owner", applicant.id())));
    }

    /**
     * A page of those of several applicants, which can be filtered by {@code applicantId} too.
     *
     * @param whose the rows of the applicants whom the caller may read
     */
    protected Page<E> pageOfMany(ListScope whose, ListQuery query) {
        return ownership.lists.page(ofMany, query, whose);
    }

    /** An owner, and the days that are asked about. */
    public record Days(UUID ownerId, LocalDate first, LocalDate last) {}

    /**
     * The first rows of each of several owners, in one query however many they are; who has none is left out.
     *
     * @param condition in SQL, about a row {@code e} of the table and the days {@code o.first} and {@code o.last} of its owner
     * @param order in SQL; of equal rows by id
     * @param most of each owner
     */
    protected Map<UUID, List<E>> firstOfEach(
            Class<E> entity, String table, Collection<Days> owners, String condition, String order, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(FIRST_OF_EACH.formatted(table, condition, order), entity)
                .setParameter("tenant", ownership.caller.tenant())
                .setParameter("owners", owners.stream().map(Days::ownerId).toArray(UUID[]::new))
                .setParameter("first", days(owners, Days::first))
                .setParameter("last", days(owners, Days::last))
                .setParameter("most", most)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(owner));
    }

    private static String[] days(Collection<Days> owners, Function<Days, LocalDate> day) {
        return owners.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }

    /** Takes the row out of every list; it can be restored until the restore window ends. */
    public void remove(E row) {
        row.delete(Instant.now(ownership.clock));
    }

    /** Undoes {@link #remove}: 409 for what is not deleted, or was too long ago. Nobody else restores it until the transaction ends. */
    public E restore(UUID id) {
        return restore(id, _ -> {});
    }

    /** @param before is given the row while it is still deleted, and may refuse it */
    public E restore(UUID id, Consumer<E> before) {
        E row = writable(id, locked(any, id));
        if (row.deleted()) {
            before.accept(row);
        }
        ownership.restoreWindow.restore(row);
        return row;
    }

    private Optional<E> row(KeptQueries.Query<E> query, UUID id) {
        return ownership.queries.first(query, Map.of("id", id));
    }

    private Optional<E> locked(KeptQueries.Query<E> query, UUID id) {
        return ownership.queries.locked(query, Map.of("id", id));
    }

    private E writable(UUID id, Optional<E> row) {
        return ownership.access.writable(row, owner, () -> unknown.apply(id));
    }

    /** What every such repository needs. */
    @Singleton
    public static final class Ownership {

        private final Access access;
        private final Lists lists;
        private final KeptQueries queries;
        private final RestoreWindow restoreWindow;
        private final Caller caller;
        private final Clock clock;

        Ownership(
                Access access,
                Lists lists,
                KeptQueries queries,
                RestoreWindow restoreWindow,
                Caller caller,
                Clock clock) {
            this.access = access;
            this.lists = lists;
            this.queries = queries;
            this.restoreWindow = restoreWindow;
            this.caller = caller;
            this.clock = clock;
        }
    }
}
