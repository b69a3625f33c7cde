package org.introducer.programs.shortlist;

import static org.introducer.programs.ProgramsProblem.SHORTLIST_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.tenancy.RestoreWindow;

/** The shortlists of the caller's tenant. */
@ApplicationScoped
class Shortlists {

    private static final Listing<Shortlist> LISTING =
            Listing.of(Shortlist.class).filter("season", Integer.class).filter("name", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;

    Shortlists(Rows rows, Caller caller, Access access, RestoreWindow restoreWindow, Lists lists, Clock clock) {
        this.rows = rows;
        this.restoreWindow = restoreWindow;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.clock = clock;
    }

    Shortlist add(
            UUID applicantId, String name, int season, Shortlist.Making making, List<ShortlistEntryView> entries) {
        Shortlist shortlist =
                new Shortlist(caller.tenant(), applicantId, caller.sub(), name, season, making, Instant.now(clock));
        rows.persistAndFlush(shortlist);
        rows.getEntityManager()
                .createNativeQuery("""
                        insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content)
                        select :tenant, :shortlist, cast(entry ->> 'rank' as int), cast(entry ->> 'programId' as uuid), entry
                        from jsonb_array_elements(cast(:entries as jsonb)) entry""")
                .setParameter("tenant", caller.tenant())
                .setParameter("shortlist", shortlist.id())
                .setParameter(
                        "entries",
                        StoredJson.write(entries.stream().map(StoredEntry::of).toList()))
                .executeUpdate();
        return shortlist;
    }

    Shortlist require(UUID id) {
        return access.readable(known(id), Shortlist::applicantId, () -> SHORTLIST_NOT_FOUND.because(null));
    }

    void delete(Shortlist shortlist) {
        shortlist.delete(Instant.now(clock));
    }

    /** Undoes a deletion; the entries are as they were ranked. */
    Shortlist restore(UUID id) {
        Shortlist shortlist = requireRestorable(id);
        restoreWindow.restore(shortlist);
        return shortlist;
    }

    /** A list that is to be restored, deleted or not. */
    Shortlist requireRestorable(UUID id) {
        return writable(rows.find("id = ?1", id).firstResultOptional());
    }

    /** A list that is to be changed; 404 when the caller may not see it, 403 when they may only see it. */
    Shortlist requireWrite(UUID id) {
        return writable(known(id));
    }

    private Shortlist writable(Optional<Shortlist> shortlist) {
        return access.writable(shortlist, Shortlist::applicantId, () -> SHORTLIST_NOT_FOUND.because(null));
    }

    private Optional<Shortlist> known(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    Page<Shortlist> of(Readable applicant, ListQuery query) {
        return lists.page(
                LISTING, query, ListScope.live().and("e.applicantId = :applicant", "applicant", applicant.id()));
    }

    List<ShortlistEntryView> entries(UUID shortlistId) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select cast(e.content as text), cast(p.retired_on as text)
                        from shortlist_entries e left join programs p on p.id = e.program_id
                        where e.tenant_id = :tenant and e.shortlist_id = :shortlist order by e.rank""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("shortlist", shortlistId)
                .getResultList()
                .stream()
                .map(row -> StoredJson.read(row.get(0, String.class), StoredEntry.class)
                        .view(day(row.get(1, String.class))))
                .toList();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Shortlist, UUID> {}
}
