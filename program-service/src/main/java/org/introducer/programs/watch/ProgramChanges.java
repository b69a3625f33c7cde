package org.introducer.programs.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.identity.Caller;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.FactChanges;

/** What changed about programs: recorded with each change of facts, announced to tenants with a shortlist, read back in order. */
@ApplicationScoped
public class ProgramChanges implements FactChanges {

    private static final String RECORDED = """
            select c.id, c.sequence, c.program_id, p.name, c.field, c.kind, c.was, c.becomes, c.was_season,
                c.becomes_season, c.at, f.id as fact_id, f.source_type, f.reference,
                cast(f.observed_on as text) as observed
            from program_changes c join programs p on p.id = c.program_id join facts f on f.id = c.fact_id""";

    private final EntityManager entities;
    private final FactResolution resolution;
    private final Caller caller;
    private final Clock clock;

    ProgramChanges(EntityManager entities, FactResolution resolution, Caller caller, Clock clock) {
        this.entities = entities;
        this.resolution = resolution;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param fact the one that made the change */
    private record Change(
            UUID programId, FactField field, ChangeKind kind, ResolvedFact before, ResolvedFact after, UUID fact) {}

    @Override
    public void changed(Set<UUID> changed, Map<UUID, List<Fact>> facts) {
        List<Change> changes = new TreeSet<>(facts.keySet())
                .stream()
                        .flatMap(program -> of(program, changed, facts.get(program)))
                        .toList();
        if (!changes.isEmpty()) {
            // One writer after another: sequences are committed in their order.
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('program_changes', 0))")
                    .getResultList();
            changes.forEach(this::write);
        }
    }

    private Stream<Change> of(UUID program, Set<UUID> changed, List<Fact> facts) {
        Instant now = Instant.now(clock);
        List<Fact> before = facts.stream()
                .flatMap(fact -> changed.contains(fact.id()) ? earlier(fact) : Stream.of(fact))
                .toList();
        return facts.stream()
                .filter(fact -> changed.contains(fact.id()))
                .map(Fact::field)
                .distinct()
                .sorted()
                .flatMap(field -> {
                    ResolvedFact was = resolution.lastKnown(field, before, now);
                    ResolvedFact is = resolution.lastKnown(field, facts, now);
                    return ChangeKind.between(was, is)
                            .map(kind -> new Change(program, field, kind, was, is, cause(field, changed, facts)))
                            .stream();
                });
    }

    /** As it was before: a fact that is withdrawn now counted, one that counts now was not there. */
    private static Stream<Fact> earlier(Fact fact) {
        return fact.accepted()
                ? Stream.empty()
                : Stream.of(new Fact(
                        fact.id(), fact.field(), fact.value(), fact.evidence(), Fact.State.ACCEPTED, fact.employer()));
    }

    private static UUID cause(FactField field, Set<UUID> changed, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.field() == field && changed.contains(fact.id()))
                .map(Fact::id)
                .max(UUID::compareTo)
                .orElseThrow();
    }

    private void write(Change change) {
        UUID id = ((Tuple) entities.createNativeQuery("""
                        insert into program_changes
                            (program_id, field, kind, was, becomes, was_season, becomes_season, fact_id, at)
                        values (:program, :field, :kind, cast(:was as text), cast(:becomes as text), cast(:wasSeason as int),
                            cast(:season as int), :fact, :at)
                        returning id""", Tuple.class)
                        .setParameter("program", change.programId())
                        .setParameter("field", change.field().name())
                        .setParameter("kind", change.kind().name())
                        .setParameter("was", text(change.before()))
                        .setParameter("becomes", text(change.after()))
                        .setParameter("wasSeason", change.before().season())
                        .setParameter("season", change.after().season())
                        .setParameter("fact", change.fact())
                        .setParameter("at", Instant.now(clock))
                        .getSingleResult())
                .get(0, UUID.class);
        entities.createNativeQuery("select announce_program_change(:change)")
                .setParameter("change", id)
                .getResultList();
    }

    private static String text(ResolvedFact known) {
        FactValue value = known.value();
        return value == null ? null : value.text();
    }

    /** What changed after a sequence about the programs on an applicant's shortlists, in order. */
    List<Recorded> after(long sequence, UUID applicantId, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery("""
                        %s
                        where c.sequence > :after
                            and c.program_id in (select * from shortlisted_programs(:tenant, :applicant))
                        order by c.sequence limit :most""".formatted(RECORDED), Tuple.class)
                .setParameter("after", sequence)
                .setParameter("tenant", caller.tenant())
                .setParameter("applicant", applicantId)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(ProgramChanges::read).toList();
    }

    /** What changed about a program since a moment, the latest first. */
    public List<ProgramChangeView> of(UUID programId, Instant since, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(
                        RECORDED
                                + " where c.program_id = :program and c.at >= :since order by c.sequence desc limit :most",
                        Tuple.class)
                .setParameter("program", programId)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(row -> ProgramChangeView.of(read(row))).toList();
    }

    /** A change with the fact that made it. */
    record Recorded(
            UUID id,
            long sequence,
            UUID programId,
            String program,
            FactField field,
            ChangeKind kind,
            String before,
            String after,
            Integer beforeSeason,
            Integer season,
            Instant at,
            UUID factId,
            SourceType sourceType,
            String reference,
            LocalDate observedOn) {}

    private static Recorded read(Tuple row) {
        String observed = row.get("observed", String.class);
        return new Recorded(
                row.get("id", UUID.class),
                row.get("sequence", Number.class).longValue(),
                row.get("program_id", UUID.class),
                row.get("name", String.class),
                FactField.valueOf(row.get("field", String.class)),
                ChangeKind.valueOf(row.get("kind", String.class)),
                row.get("was", String.class),
                row.get("becomes", String.class),
                row.get("was_season", Integer.class),
                row.get("becomes_season", Integer.class),
                row.get("at", Instant.class),
                row.get("fact_id", UUID.class),
                SourceType.valueOf(row.get("source_type", String.class)),
                row.get("reference", String.class),
                observed == null ? null : LocalDate.parse(observed));
    }
}
