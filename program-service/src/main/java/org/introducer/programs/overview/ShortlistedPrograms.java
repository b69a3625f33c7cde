package org.introducer.programs.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.programs.overview.RecordedSeasons.Asked;

/**
 * The programs on applicants' shortlists. Each table is asked by its index for each row of the one before (lateral, {@code offset 0}), and the
 * tenant is a column: of a tenant that PostgreSQL sees and has no statistics of, it would read all shortlists and entries for each.
 */
@ApplicationScoped
class ShortlistedPrograms {

    static final String OF = """
            select s.applicant_id, s.season, coalesce(p.merged_into, p.id) as id
            from (select unnest(cast(:applicants as uuid[])) as applicant_id, cast(:tenant as uuid) as tenant offset 0) a
            cross join lateral (
                select s.tenant_id, s.id, s.applicant_id, s.season from shortlists s
                where s.tenant_id = a.tenant and s.applicant_id = a.applicant_id and s.season = any(:seasons)
                  and s.deleted_at is null offset 0) s
            cross join lateral (
                select e.program_id, e.rank from shortlist_entries e
                where e.tenant_id = s.tenant_id and e.shortlist_id = s.id offset 0) e
            join programs p on p.id = e.program_id
            group by 1, 2, 3 order by 1, 2, min(e.rank), 3""";

    static final String AT = """
            select s.id, s.name, e.rank, coalesce(cast(e.content -> 'mark' ->> 'pinned' as boolean), false) as pinned,
                coalesce(cast(e.content -> 'mark' ->> 'hidden' as boolean), false) as hidden,
                e.content -> 'mark' ->> 'note' as note
            from (select cast(:applicant as uuid) as applicant_id, cast(:tenant as uuid) as tenant offset 0) a
            cross join lateral (
                select s.tenant_id, s.id, s.name, s.created_at from shortlists s
                where s.tenant_id = a.tenant and s.applicant_id = a.applicant_id and s.season = :season
                  and s.deleted_at is null offset 0) s
            cross join lateral (
                select e.rank, e.content from shortlist_entries e
                where e.tenant_id = s.tenant_id and e.shortlist_id = s.id and e.program_id = any(:programs) offset 0) e
            order by s.created_at desc, s.id, e.rank limit 10""";

    private final Session session;
    private final Caller caller;

    ShortlistedPrograms(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** By applicant and season, as they are now after mergers, the best rank on any of the shortlists first. */
    Map<Asked, List<UUID>> of(Collection<Asked> asked) {
        return session.createNativeQuery(OF, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter(
                        "applicants",
                        asked.stream().map(Asked::applicantId).distinct().toArray(UUID[]::new))
                .setParameter(
                        "seasons", asked.stream().map(Asked::season).distinct().toArray(Integer[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Asked(row.get(0, UUID.class), row.get(1, Integer.class)),
                        Collectors.mapping(row -> row.get(2, UUID.class), Collectors.toList())));
    }

    /** Where one program stands on the shortlists of a season, the latest first. @param programIds all its ids, as {@code idsOf} says */
    List<ProgramOverviewView.Listed> at(UUID applicantId, List<UUID> programIds, int season) {
        return session.createNativeQuery(AT, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("applicant", applicantId)
                .setParameter("season", season)
                .setParameter("programs", programIds.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new ProgramOverviewView.Listed(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("rank", Integer.class),
                        row.get("pinned", Boolean.class),
                        row.get("hidden", Boolean.class),
                        row.get("note", String.class)))
                .toList();
    }
}
