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

/** The programs on applicants' shortlists. */
@ApplicationScoped
class ShortlistedPrograms {

    private final Session session;
    private final Caller caller;

    ShortlistedPrograms(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** By applicant and season, as they are now after mergers, the best rank on any of the shortlists first. */
    Map<Asked, List<UUID>> of(Collection<Asked> asked) {
        return session.createNativeQuery("""
                        select s.applicant_id, s.season, coalesce(p.merged_into, p.id) as id
                        from shortlists s
                        join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
                        join programs p on p.id = e.program_id
                        where s.tenant_id = :tenant and s.applicant_id = any(:applicants) and s.season = any(:seasons)
                          and s.deleted_at is null
                        group by 1, 2, 3 order by 1, 2, min(e.rank), 3""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter(
                        "applicants", asked.stream().map(Asked::applicantId).toArray(UUID[]::new))
                .setParameter(
                        "seasons", asked.stream().map(Asked::season).distinct().toArray(Integer[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Asked(row.get(0, UUID.class), row.get(1, Integer.class)),
                        Collectors.mapping(row -> row.get(2, UUID.class), Collectors.toList())));
    }

    /** Where one program stands on the shortlists of a season, the latest first. @param programIds all its ids, as {@code idsOf} says */
    List<ProgramOverviewView.Listed> at(UUID applicantId, List<UUID> programIds, int season) {
        return session.createNativeQuery("""
                        select s.id, s.name, e.rank, coalesce(cast(e.content -> 'mark' ->> 'pinned' as boolean), false) as pinned,
                            coalesce(cast(e.content -> 'mark' ->> 'hidden' as boolean), false) as hidden,
                            e.content -> 'mark' ->> 'note' as note
                        from shortlists s
                        join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
                        where s.tenant_id = :tenant and s.applicant_id = :applicant and s.season = :season
                          and s.deleted_at is null and e.program_id = any (:programs)
                        order by s.created_at desc, s.id, e.rank limit 10""", Tuple.class)
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
