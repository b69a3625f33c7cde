package org.introducer.programs.program;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.MERGE_CONFLICT;
import static org.introducer.programs.ProgramsProblem.PROGRAM_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.audit.Changes;

/** Makes one program of two, because a person found out that they are the same. */
@ApplicationScoped
class ProgramMerger {

    /** That two records are one program, and how that is known. */
    @Schema(name = "ProgramLink")
    record Link(
            @NotNull @Schema(description = "the program that stays")
            UUID into,

            @NotBlank @Size(max = 2000) @Schema(description = "evidence, for another person to look up")
            String reference) {}

    /** In their order: codes before tracks, so that a track that is given up has none; the row itself last. */
    private static final List<String> STEPS = List.of(
            "update program_codes set program_id = :into where program_id = :from",
            "update program_sources set program_id = :into where program_id = :from",
            """
            insert into program_names (program_id, name, source, created_at, import_id)
            select :into, name, source, created_at, import_id from program_names where program_id = :from
            on conflict do nothing""",
            "delete from program_names where program_id = :from",
            "update program_tracks set program_id = :into where program_id = :from",
            """
            insert into pgy1_options (track_id, program_id, source_type, reference, observed_on, confidence, created_at)
            select track_id, :into, source_type, reference, observed_on, confidence, created_at from pgy1_options
            where program_id = :from
            on conflict do nothing""",
            "delete from pgy1_options where program_id = :from",
            "update facts set program_id = :into where program_id = :from",
            "update reference_programs set program_id = :into where program_id = :from",
            """
            update img_years y set version = y.version + 1 + (
                select coalesce(max(z.version), 0) from img_years z where z.program_id = :into and z.season = y.season)
            where y.program_id = :from""",
            """
            delete from img_years a using img_years b
            where a.season = b.season and a.source_type = b.source_type and a.removed_at is not null
              and (a.program_id = :from and b.program_id = :into
                or a.program_id = :into and b.program_id = :from and b.removed_at is null)""",
            "update img_years set program_id = :into where program_id = :from",
            """
            update employer_aliases given_up
            set state = case given_up.state when 'CONFIRMED' then 'WITHDRAWN' else 'REJECTED' end, version = given_up.version + 1,
                reason = 'Two programs became one, of which another alias says the same.', decided_at = :now
            from employer_aliases a join employer_aliases b using (employer_key)
            where a.program_id = :from and b.program_id = :into
              and a.state in ('PROPOSED', 'CONFIRMED') and b.state in ('PROPOSED', 'CONFIRMED')
              and (a.employer_state, a.first_year, a.last_year) is not distinct from (b.employer_state, b.first_year, b.last_year)
              and given_up.id = case when a.state = 'CONFIRMED' and b.state = 'PROPOSED' then b.id else a.id end""",
            "update employer_aliases set program_id = :into where program_id = :from",
            "update program_changes set program_id = :into where program_id = :from",
            "update programs set merged_into = :into where merged_into = :from");

    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    ProgramMerger(EntityManager entities, Changes changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /** Moves all that is known of a program over to another, which is returned. */
    Program merge(UUID from, Link link) {
        if (from.equals(link.into())) {
            throw INVALID_INPUT.at("/into", "is the program itself");
        }
        // Always in the same order, so that two mergers of the same pair do not wait for each other.
        List<Program> both =
                Stream.of(from, link.into()).sorted().map(this::held).toList();
        Program loser = both.get(both.get(0).id().equals(from) ? 0 : 1);
        Program survivor = both.get(both.get(0).id().equals(from) ? 1 : 0);
        requireMergeable(loser, survivor);
        // Facts are shown with their programs: whoever has read the survivor holds a stale version, whatever it takes
        // over.
        entities.lock(survivor, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        for (String step : STEPS) {
            run(step, from, link.into());
        }
        entities.createNativeQuery("select move_fact_proposals(:from, :into)")
                .setParameter("from", from)
                .setParameter("into", link.into())
                .getSingleResult();
        String code = loser.giveUpTo(survivor);
        entities.flush();
        survivor.take(loser, code);
        entities.flush();
        uniteTracks(link.into());
        changes.note("Program", from, List.of(new Changes.Field("reference", link.reference())));
        return survivor;
    }

    private Program held(UUID id) {
        Program program = entities.find(Program.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (program == null || program.deleted()) {
            throw PROGRAM_NOT_FOUND.because("There is no program %s.", id);
        }
        if (program.mergedInto() != null) {
            throw MERGE_CONFLICT.because("Program %s is already merged into %s.", id, program.mergedInto());
        }
        return program;
    }

    private void requireMergeable(Program loser, Program survivor) {
        Pathway one = loser.draft().pathway();
        Pathway other = survivor.draft().pathway();
        if (one != other && one != Pathway.UNKNOWN && other != Pathway.UNKNOWN) {
            throw MERGE_CONFLICT.because("A program that is %s cannot be merged into one that is %s.", one, other);
        }
        List<?> counted = entities.createNativeQuery("""
                        select a.season from img_years a join img_years b using (season, source_type)
                        where a.program_id = :from and b.program_id = :into
                          and a.removed_at is null and b.removed_at is null order by 1""")
                .setParameter("from", loser.id())
                .setParameter("into", survivor.id())
                .getResultList();
        if (!counted.isEmpty()) {
            throw MERGE_CONFLICT.because(
                    "One source counts IMGs of both for %s; take those of one away first.", counted);
        }
    }

    private void run(String step, UUID from, UUID into) {
        var query = entities.createNativeQuery(step);
        Map<String, Object> values = Map.of("from", from, "into", into, "now", Instant.now(clock));
        query.getParameters()
                .forEach(parameter -> query.setParameter(parameter.getName(), values.get(parameter.getName())));
        query.executeUpdate();
    }

    /** Tracks of one type that were never offered in the same season are one, whose code changed. */
    private void uniteTracks(UUID id) {
        entities.createNativeQuery("""
                        with pair as (
                            select max(t.id::text)::uuid as given_up, min(t.id::text)::uuid as kept
                            from program_tracks t where t.program_id = :program group by t.type having count(*) = 2),
                        fit as (
                            select p.* from pair p where not exists (
                                select from track_positions a join track_positions b using (season)
                                where a.track_id = p.kept and b.track_id = p.given_up and a.offered > 0 and b.offered > 0)),
                        codes as (
                            update program_codes c set track_id = f.kept from fit f where c.track_id = f.given_up returning 1),
                        options as (
                            insert into pgy1_options
                                (track_id, program_id, source_type, reference, observed_on, confidence, created_at)
                            select f.kept, o.program_id, o.source_type, o.reference, o.observed_on, o.confidence, o.created_at
                            from pgy1_options o join fit f on f.given_up = o.track_id
                            on conflict do nothing returning 1),
                        dropped as (delete from pgy1_options o using fit f where o.track_id = f.given_up returning 1),
                        gone as (delete from track_positions q using fit f where q.track_id = f.given_up returning q.*, f.kept)
                        insert into track_positions as k
                            (track_id, season, offered, filled, source_type, reference, observed_on, confidence, code)
                        select kept, season, offered, filled, source_type, reference, observed_on, confidence, code from gone
                        on conflict (track_id, season) do update
                        set offered = excluded.offered, filled = excluded.filled, source_type = excluded.source_type,
                            reference = excluded.reference, observed_on = excluded.observed_on,
                            confidence = excluded.confidence, code = excluded.code, version = k.version + 1
                        where k.offered is null""").setParameter("program", id).executeUpdate();
        entities.createNativeQuery("""
                        delete from program_tracks t where t.program_id = :program
                          and not exists (select from program_codes c where c.track_id = t.id)
                          and not exists (select from track_positions p where p.track_id = t.id)
                          and not exists (select from pgy1_options o where o.track_id = t.id)
                          and (not t.by_hand or exists (
                              select from program_tracks u where u.program_id = t.program_id and u.type = t.type and u.id < t.id))""").setParameter("program", id).executeUpdate();
    }
}
