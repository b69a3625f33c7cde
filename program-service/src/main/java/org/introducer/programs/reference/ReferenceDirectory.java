package org.introducer.programs.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.programs.factbook.Factbook;
import org.introducer.programs.reference.ReferenceData.Institution;
import org.introducer.programs.reference.ReferenceData.ReferenceProgram;
import org.introducer.programs.track.NrmpCode;
import org.introducer.programs.track.TrackType;

/**
 * Puts reference data into the directory: only what was never put there before, so that whatever a curator made of it since
 * stays. A program of the directory that has one of its codes is the same program, and is told only what it does not know.
 */
@ApplicationScoped
class ReferenceDirectory {

    /** What was new. */
    record Loaded(int programs, int facts) {}

    /** A statement on its way into the table of facts. */
    private record Row(
            String key,
            @JsonProperty("program_id") UUID programId,
            String institution,
            @JsonProperty("institution_state") String institutionState,
            String field,
            String value,
            @JsonProperty("source_type") String sourceType,
            String reference,
            @JsonProperty("observed_on") String observedOn,
            Integer season,
            @JsonProperty("stated_for") String statedFor,
            String note,
            String confidence) {

        static Row of(String about, UUID programId, Institution institution, Statement statement) {
            return new Row(
                    statement.key(about),
                    programId,
                    programId == null ? institution.institution() : null,
                    programId == null ? institution.state() : null,
                    statement.field().name(),
                    statement.parsed().text(),
                    statement.source().name(),
                    statement.reference(),
                    statement.observedOn() == null
                            ? null
                            : statement.observedOn().toString(),
                    statement.season(),
                    statement.statedFor(),
                    statement.remark(),
                    statement.confidence().name());
        }
    }

    private final EntityManager entities;
    private final Factbook factbook;
    private final ObjectMapper json;
    private final Clock clock;

    ReferenceDirectory(EntityManager entities, Factbook factbook, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.factbook = factbook;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the tables are there: migrations may still be under way. */
    @Transactional
    boolean schemaThere() {
        return (boolean) entities.createNativeQuery("select to_regclass('rotation_offers') is not null")
                .getSingleResult();
    }

    @Transactional
    Loaded load(ReferenceData data) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('reference-data', 0))")
                .getResultList();
        Instant now = Instant.now(clock);
        loadNrmpInstitutions(data);
        Map<String, UUID> known = known();
        int before = known.size();
        List<Row> rows = new ArrayList<>();
        for (Institution institution : data.institutions()) {
            for (ReferenceProgram program : institution.programs()) {
                UUID id = known.computeIfAbsent(program.key(), _ -> enter(institution, program, data.version(), now));
                program.facts().forEach(fact -> rows.add(Row.of(program.key(), id, institution, fact)));
            }
            institution
                    .policies()
                    .forEach(policy -> rows.add(Row.of(institution.institution(), null, institution, policy)));
        }
        int added = record(rows, data, now).size();
        // Afterwards: a statement that took the place of another one is no value lost and found again.
        withdraw(data);
        return new Loaded(known.size() - before, added);
    }

    private void loadNrmpInstitutions(ReferenceData data) {
        for (ReferenceData.NrmpInstitution institution : data.nrmpInstitutions()) {
            int added = entities.createNativeQuery("""
                            insert into nrmp_institutions (code, name, state, reference)
                            values (:code, :name, :state, :reference) on conflict do nothing""")
                    .setParameter("code", institution.code())
                    .setParameter("name", institution.name())
                    .setParameter("state", institution.state())
                    .setParameter("reference", institution.reference())
                    .executeUpdate();
            if (added > 0) {
                entities.createNativeQuery("""
                                update programs set state = :state, version = version + 1
                                where state is null and left(nrmp_code, 4) = :code""")
                        .setParameter("state", institution.state())
                        .setParameter("code", institution.code())
                        .executeUpdate();
            }
        }
    }

    /** The programs that were entered before, by key. */
    private Map<String, UUID> known() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("select key, program_id from reference_programs", Tuple.class)
                .getResultList();
        Map<String, UUID> known = new HashMap<>();
        rows.forEach(row -> known.put(row.get(0, String.class), row.get(1, UUID.class)));
        return known;
    }

    private UUID enter(Institution institution, ReferenceProgram program, String version, Instant now) {
        UUID id = ofSameCode(program);
        if (id == null) {
            id = add(institution, program, now);
        } else {
            complete(id, institution, program);
        }
        if (program.acgmeCode() != null) {
            addCode(id, "ACGME", program.acgmeCode(), program.source(), now);
        }
        for (String code : program.nrmpCodes()) {
            addCode(id, "NRMP", code, program.source(), now);
        }
        entities.createNativeQuery("""
                        insert into program_names (program_id, name, source, created_at) values (:id, :name, :source, :now)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("name", program.name())
                .setParameter("source", program.source())
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into reference_programs (key, program_id, version) values (:key, :id, :version)")
                .setParameter("key", program.key())
                .setParameter("id", id)
                .setParameter("version", version)
                .executeUpdate();
        return id;
    }

    /** The program of the directory that has one of its codes, null when none has; names never tell. */
    private UUID ofSameCode(ReferenceProgram program) {
        List<Tuple> found = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select c.program_id from program_codes c join programs p on p.id = c.program_id
                        where p.deleted_at is null and p.merged_into is null
                          and (c.scheme = 'ACGME' and c.code = :acgme or c.scheme = 'NRMP' and c.code = any (:nrmp))
                        order by c.scheme limit 1""", Tuple.class)
                .setParameter("acgme", program.acgmeCode() == null ? "" : program.acgmeCode())
                .setParameter("nrmp", program.nrmpCodes().toArray(String[]::new))
                .getResultList();
        return found.isEmpty() ? null : found.getFirst().get(0, UUID.class);
    }

    private UUID add(Institution institution, ReferenceProgram program, Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        insert into programs (id, version, name, institution, pathway, acgme_code, nrmp_code, city, state, created_at)
                        values (uuidv7(), 0, :name, :institution, :pathway, cast(:acgme as text), cast(:nrmp as text),
                            cast(:city as text), cast(:state as text), :now) returning id""", Tuple.class)
                .setParameter("name", program.name())
                .setParameter("institution", institution.institution())
                .setParameter("pathway", program.pathway().name())
                .setParameter("acgme", program.acgmeCode())
                .setParameter(
                        "nrmp",
                        program.nrmpCodes().isEmpty()
                                ? null
                                : program.nrmpCodes().getFirst())
                .setParameter("city", program.city())
                .setParameter("state", program.state())
                .setParameter("now", now)
                .getSingleResult()
                .get(0, UUID.class);
    }

    private void complete(UUID id, Institution institution, ReferenceProgram program) {
        entities.createNativeQuery("""
                        update programs set institution = coalesce(institution, :institution),
                            city = coalesce(city, cast(:city as text)), state = coalesce(state, cast(:state as text)),
                            pathway = case pathway when 'UNKNOWN' then :pathway else pathway end, version = version + 1
                        where id = :id""")
                .setParameter("institution", institution.institution())
                .setParameter("city", program.city())
                .setParameter("state", program.state())
                .setParameter("pathway", program.pathway().name())
                .setParameter("id", id)
                .executeUpdate();
    }

    private void addCode(UUID id, String scheme, String code, String source, Instant now) {
        int added = entities.createNativeQuery("""
                        insert into program_codes (scheme, code, program_id, source) values (:scheme, :code, :id, :source)
                        on conflict do nothing""")
                .setParameter("scheme", scheme)
                .setParameter("code", code)
                .setParameter("id", id)
                .setParameter("source", source)
                .executeUpdate();
        if (added > 0 && scheme.equals("NRMP")) {
            entities.createNativeQuery("""
                            with track as (
                                insert into program_tracks (program_id, type, created_at) values (:id, :type, :now) returning id)
                            update program_codes set track_id = track.id from track where scheme = 'NRMP' and code = :code""")
                    .setParameter("id", id)
                    .setParameter(
                            "type",
                            NrmpCode.parse(code)
                                    .map(NrmpCode::track)
                                    .orElse(TrackType.UNKNOWN)
                                    .name())
                    .setParameter("now", now)
                    .setParameter("code", code)
                    .executeUpdate();
        }
    }

    /** Takes back what an earlier version stated wrongly; what a curator decided about it stays. */
    private void withdraw(ReferenceData data) {
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select f.id from reference_facts r join facts f on f.id = r.fact_id
                        where r.key = any (:keys) and f.state = 'ACCEPTED' order by f.id""", Tuple.class)
                .setParameter("keys", data.withdrawn().toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList()
                .forEach(factbook::withdraw);
    }

    /** Records the statements that were never recorded, in one go. */
    private List<UUID> record(List<Row> rows, ReferenceData data, Instant now) {
        boolean first = (boolean) entities.createNativeQuery("select not exists (select from reference_facts)")
                .getSingleResult();
        List<UUID> added = entities.unwrap(Session.class)
                .createNativeQuery("""
                        with stated as materialized (
                            select r.*, uuidv7() as id from jsonb_to_recordset(cast(:rows as jsonb)) as r(key text, program_id uuid,
                                institution text, institution_state text, field text, value text, source_type text, reference text,
                                observed_on date, season int, stated_for text, note text, confidence text)
                            where not exists (select from reference_facts k where k.key = r.key)),
                        added as (
                            insert into facts (id, version, program_id, institution, institution_state, field, value, source_type,
                                reference, observed_on, collected_on, season, stated_for, note, reporter, confidence, state,
                                recorded_at)
                            select id, 0, program_id, institution, institution_state, field, value, source_type, reference,
                                observed_on, :collected, season, stated_for, note, :reporter, confidence, 'ACCEPTED', :now
                            from stated returning id),
                        noted as (
                            insert into reference_facts (key, fact_id, version)
                            select s.key, s.id, :version from stated s join added a using (id) returning fact_id)
                        select fact_id from noted""", Tuple.class)
                .setParameter("rows", written(rows))
                .setParameter("collected", data.collectedOn())
                .setParameter("reporter", "reference data " + data.version())
                .setParameter("version", data.version())
                .setParameter("now", now)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        if (!added.isEmpty()) {
            entities.createNativeQuery("""
                            update programs p set version = p.version + 1
                            where p.id in (select v.of_program from facts_by_program v where v.recorded_at = :now)""").setParameter("now", now).executeUpdate();
            // Before the first release nobody had anything to compare with.
            if (!first) {
                factbook.announce(Set.copyOf(added));
            }
        }
        return added;
    }

    private String written(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
