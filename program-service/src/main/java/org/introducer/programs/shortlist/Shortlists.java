package org.introducer.programs.shortlist;

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

    List<ShortlistEntryView> entries(UUID shortlistId) {
        return getEntityManager()
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
}
