package org.introducer.programs.shortlist;

import static java.util.Comparator.comparing;
import static org.introducer.programs.ProgramsProblem.SHORTLIST_ENTRY_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.SHORTLIST_NOT_FOUND;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.list.Listing;

/** The shortlists of the caller's tenant. */
@Singleton
class Shortlists extends OwnedRows<Shortlist> {

    private static final Listing<Shortlist> LISTING =
            Listing.of(Shortlist.class).filter("season", Integer.class).filter("name", String.class);

    private final Caller caller;
    private final Clock clock;

    Shortlists(Ownership ownership, Caller caller, Clock clock) {
        super(ownership, LISTING, Shortlist::applicantId, "applicantId", _ -> SHORTLIST_NOT_FOUND.because(null));
        this.caller = caller;
        this.clock = clock;
    }

    Shortlist add(
            UUID applicantId, String name, int season, Shortlist.Making making, List<ShortlistEntryView> entries) {
        Shortlist shortlist =
                new Shortlist(caller.tenant(), applicantId, caller.sub(), name, season, making, Instant.now(clock));
        persistAndFlush(shortlist);
        getEntityManager()
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

    /** Those that the applicant pinned first, those that they hid last, else by rank. */
    List<ShortlistEntryView> entries(UUID shortlistId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select cast(e.content as text), p.city, p.acgme_code, p.nrmp_code, cast(p.retired_on as text)
                        from shortlist_entries e left join programs p on p.id = e.program_id
                        where e.tenant_id = :tenant and e.shortlist_id = :shortlist order by e.rank""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("shortlist", shortlistId)
                .getResultList()
                .stream()
                .map(row -> StoredJson.read(row.get(0, String.class), StoredEntry.class)
                        .view(new StoredEntry.Now(
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                day(row.get(4, String.class)))))
                .sorted(comparing(ShortlistEntryView::hidden).thenComparing(entry -> !entry.pinned()))
                .toList();
    }

    /** The entry of a program, by the id that it had when the list was made. */
    ShortlistEntryView entry(Shortlist shortlist, UUID programId) {
        return entries(shortlist.id()).stream()
                .filter(entry -> entry.programId().equals(programId))
                .findFirst()
                .orElseThrow(() -> SHORTLIST_ENTRY_NOT_FOUND.because("Program %s is not on the shortlist.", programId));
    }

    void mark(Shortlist shortlist, ShortlistEntryView entry, EntryMark mark) {
        getEntityManager()
                .createNativeQuery("""
                        update shortlist_entries set content = content || jsonb_build_object('mark', cast(:mark as jsonb))
                        where tenant_id = :tenant and shortlist_id = :shortlist and rank = :rank""")
                .setParameter("tenant", caller.tenant())
                .setParameter("shortlist", shortlist.id())
                .setParameter("rank", entry.rank())
                .setParameter(
                        "mark",
                        StoredJson.write(new StoredEntry.Mark(
                                Boolean.TRUE.equals(mark.pinned()),
                                Boolean.TRUE.equals(mark.hidden()),
                                mark.note(),
                                entry.version() + 1)))
                .executeUpdate();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
