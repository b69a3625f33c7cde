package org.introducer.programs.h1b;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.employer.EmployerName;
import org.introducer.programs.program.Programs;

/** Names that a curator may want to look into, in the program's own state where that is known. */
@ApplicationScoped
class EmployerCandidates {

    private static final String LIKE = """
            with seen as (
                select employer_key, employer, state, coalesce(initial_approved, 0) + coalesce(continuing_approved, 0) approvals, 0 filings,
                    fiscal_year
                from employer_petitions where current
                union all
                select employer_key, employer, worksite_state, 0, 1, fiscal_year from labor_filings where current),
            names as (
                select employer_key, min(employer) employer, state, sum(approvals) approvals, sum(filings) filings,
                    max(fiscal_year) last_year
                from seen where employer_key is not null and (:state = '' or state = :state) group by employer_key, state),
            alike as (
                select n.*, (select max(similarity(n.employer, wanted)) from unnest(:wanted) wanted) alike from names n)
            select employer, state, cast(approvals as bigint) approvals, cast(filings as bigint) filings, last_year,
                cast(round(cast(alike * 100 as numeric)) as int) similarity,
                exists (select from employer_aliases a where a.program_id = :program and a.employer_key = c.employer_key) known
            from alike c
            where alike >= 0.2 and not exists (
                select from employer_aliases a where a.program_id = :program and a.employer_key = c.employer_key
                    and a.state in ('PROPOSED', 'CONFIRMED'))
            order by alike desc, employer_key, state limit 20""";

    private final EntityManager entities;
    private final Programs programs;

    EmployerCandidates(EntityManager entities, Programs programs) {
        this.entities = entities;
        this.programs = programs;
    }

    /** @param words a name to look for; null for the names of the program */
    List<EmployerCandidate> of(UUID programId, String words) {
        Programs.Identity program = programs.identity(programId);
        String[] wanted = (words == null ? Stream.of(program.name(), program.institution()) : Stream.of(words))
                .map(EmployerName::words)
                .filter(Objects::nonNull)
                .map(name -> name.replaceFirst(" PROGRAM$", ""))
                .toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(LIKE, Tuple.class)
                .setParameter("state", program.state() == null ? "" : program.state())
                .setParameter("wanted", wanted)
                .setParameter("program", programId)
                .getResultList();
        return rows.stream()
                .map(row -> new EmployerCandidate(
                        row.get("employer", String.class),
                        row.get("state", String.class),
                        row.get("approvals", Long.class),
                        row.get("filings", Long.class),
                        row.get("last_year", Integer.class),
                        row.get("similarity", Integer.class),
                        row.get("known", Boolean.class)))
                .toList();
    }
}
