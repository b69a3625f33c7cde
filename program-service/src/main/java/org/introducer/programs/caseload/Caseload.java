package org.introducer.programs.caseload;

import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.QueueQuery;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.fact.Seasons;

/**
 * The programs that the applicants of a caseload look at: those of their latest shortlist of each season, and those they have an
 * application to that has not ended in a no. Seasons that are over are left out. Who consented is asked of contacts-service once for a
 * page.
 */
@ApplicationScoped
class Caseload {

    private static final Criteria<Line> CRITERIA = new Criteria<Line>()
            .field("applicantId", UUID.class, Line::applicantId)
            .field("programId", UUID.class, Line::programId)
            .field("season", Integer.class, Line::season);

    /**
     * Each table is asked by its index for each applicant (lateral, {@code offset 0}), and the tenant is a column: of a tenant that PostgreSQL sees
     * and has no statistics of, it would read all entries for each shortlist.
     */
    private static final String LISTED = """
            with asked as materialized (
                select unnest(cast(:applicants as uuid[])) as applicant_id, cast(:tenant as uuid) as tenant),
            latest as (
                select distinct on (s.applicant_id, s.season) s.tenant_id, s.id, s.applicant_id, s.season
                from asked a
                cross join lateral (
                    select s.tenant_id, s.id, s.applicant_id, s.season, s.created_at from shortlists s
                    where s.tenant_id = a.tenant and s.applicant_id = a.applicant_id and s.deleted_at is null offset 0) s
                order by s.applicant_id, s.season, s.created_at desc, s.id desc),
            listed as (
                select l.applicant_id, l.season, e.program_id, cast(null as text) as state, true as shortlisted
                from latest l
                cross join lateral (
                    select e.program_id from shortlist_entries e
                    where e.tenant_id = l.tenant_id and e.shortlist_id = l.id offset 0) e
                union all
                select a.applicant_id, p.season, p.program_id, p.state, false
                from asked a
                cross join lateral (
                    select p.season, p.program_id, p.state from applications p
                    where p.tenant_id = a.tenant and p.applicant_id = a.applicant_id and p.deleted_at is null
                      and p.state not in ('NOT_MATCHED', 'REJECTED', 'WITHDRAWN') offset 0) p),
            lines as (
                select l.applicant_id, l.season, coalesce(p.merged_into, p.id) as program_id, max(l.state) as state,
                    bool_or(l.shortlisted) as shortlisted
                from listed l join programs p on p.id = l.program_id and p.deleted_at is null
                where l.season >= :current and (cardinality(cast(:seasons as int[])) = 0 or l.season = any(cast(:seasons as int[])))
                  and (cardinality(cast(:programs as uuid[])) = 0 or coalesce(p.merged_into, p.id) = any(cast(:programs as uuid[])))
                group by 1, 2, 3)
            """;

    static final String PAGE = LISTED + """
            select applicant_id, season, program_id, state, shortlisted from lines
            where (applicant_id, season, program_id) > (:applicant, :after, :program)
            order by applicant_id, season, program_id limit :most""";

    private static final String WITH_PROGRAMS = LISTED + "select distinct applicant_id from lines";
    private static final String APPLICANTS_OF_PROGRAMS =
            LISTED + "select program_id, count(distinct applicant_id) from lines group by program_id";

    private static final UUID FIRST = new UUID(0, 0);

    private final Applicants applicants;
    private final Session session;
    private final Caller caller;
    private final Cursors cursors;
    private final Lists lists;
    private final Clock clock;

    Caseload(Applicants applicants, Session session, Caller caller, Cursors cursors, Lists lists, Clock clock) {
        this.applicants = applicants;
        this.session = session;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * A program that an applicant looks at.
     *
     * @param state of the application; null: none
     */
    record Line(UUID applicantId, int season, UUID programId, String state, boolean shortlisted) {}

    /** @param next null on the last page */
    record Lines(List<Line> lines, List<LeftOut> leftOut, String next) {}

    private record Place(UUID applicantId, int season, UUID programId) {}

    /** One page of the programs, by applicant, season and program. */
    Lines page(QueueQuery query, String filter) {
        Map<String, Set<Object>> sets = CRITERIA.sets(filter);
        String scope = lists.scope("caseload", filter);
        Place place = query.cursor() == null ? new Place(FIRST, 0, FIRST) : place(cursors.read(scope, query.cursor()));
        Applicants.Caseload caseload = applicants.caseload();
        Set<UUID> consented = caseload.consented();
        Set<UUID> asked = asked(sets, caseload);
        Set<UUID> readable = asked.stream().filter(consented::contains).collect(Collectors.toSet());
        int limit = query.limit();
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Line> lines = lines(readable, sets, place, limit + 1);
            List<LeftOut> leftOut = query.cursor() == null ? leftOut(asked, readable, sets) : List.of();
            if (lines.size() <= limit) {
                return new Lines(lines, leftOut, null);
            }
            Line last = lines.get(limit - 1);
            String next = cursors.write(
                    scope,
                    List.of(
                            last.applicantId().toString(),
                            String.valueOf(last.season()),
                            last.programId().toString()));
            return new Lines(lines.subList(0, limit), leftOut, next);
        });
    }

    /**
     * How many applicants of the caseload look at each program.
     *
     * @param applicants all who consented to the caller
     */
    record Programs(int applicants, Map<UUID, Integer> lookedAt) {}

    Programs programs() {
        Set<UUID> consented = applicants.caseload().consented();
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Programs(
                        consented.size(),
                        query(APPLICANTS_OF_PROGRAMS, consented, Map.of())
                                .getResultStream()
                                .collect(Collectors.toMap(
                                        row -> row.get(0, UUID.class),
                                        row -> row.get(1, Number.class).intValue()))));
    }

    private static Place place(List<String> values) {
        try {
            return new Place(
                    UUID.fromString(values.get(0)), Integer.parseInt(values.get(1)), UUID.fromString(values.get(2)));
        } catch (IllegalArgumentException e) {
            throw INVALID_CURSOR.because(null);
        }
    }

    /** Those whom the filter names, else all applicants of the caller. */
    private static Set<UUID> asked(Map<String, Set<Object>> sets, Applicants.Caseload caseload) {
        Set<Object> named = sets.get("applicantId");
        return (named == null
                        ? Stream.concat(caseload.consented().stream(), caseload.awaited().stream())
                        : named.stream().map(UUID.class::cast))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Line> lines(Set<UUID> readable, Map<String, Set<Object>> sets, Place after, int most) {
        return query(PAGE, readable, sets)
                .setParameter("applicant", after.applicantId())
                .setParameter("after", after.season())
                .setParameter("program", after.programId())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Line(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, Boolean.class)))
                .toList();
    }

    private List<LeftOut> leftOut(Set<UUID> asked, Set<UUID> readable, Map<String, Set<Object>> sets) {
        Set<UUID> withPrograms = query(WITH_PROGRAMS, readable, sets)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
        return asked.stream()
                .filter(applicant -> !withPrograms.contains(applicant))
                .map(applicant -> new LeftOut(
                        applicant,
                        readable.contains(applicant) ? LeftOut.Reason.NO_PROGRAMS : LeftOut.Reason.NO_CONSENT))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, Set<UUID> readable, Map<String, Set<Object>> sets) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("applicants", readable.toArray(UUID[]::new))
                .setParameter("current", Seasons.CURRENT.current(Instant.now(clock)))
                .setParameter("seasons", sets.getOrDefault("season", Set.of()).toArray(Integer[]::new))
                .setParameter(
                        "programs", sets.getOrDefault("programId", Set.of()).toArray(UUID[]::new));
    }
}
