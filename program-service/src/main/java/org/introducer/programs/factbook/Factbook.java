package org.introducer.programs.factbook;

import static org.introducer.platform.list.Listing.Comparison.EQUAL;
import static org.introducer.programs.ProgramsProblem.FACT_NOT_ACCEPTED;
import static org.introducer.programs.ProgramsProblem.FACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.SourceType;

/** All facts of the directory. */
@ApplicationScoped
public class Factbook implements PanacheRepositoryBase<FactEntry, UUID> {

    private static final Supplier<Listing<FactEntry>> LISTING = () -> Listing.bare(FactEntry.class)
            .filter("id", UUID.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("state", Fact.State.class)
            .filter("sourceType", SourceType.class)
            .filter("confidence", Confidence.class)
            .filter("season", Integer.class)
            .filter("observedOn", LocalDate.class)
            .filter("recordedAt", Instant.class)
            .sort("recordedAt", Instant.class)
            .sort("observedOn", LocalDate.class)
            .defaultSort("recordedAt");

    private final Preconditions preconditions;
    private final Lists lists;
    private final Clock clock;

    Factbook(Preconditions preconditions, Lists lists, Clock clock) {
        this.preconditions = preconditions;
        this.lists = lists;
        this.clock = clock;
    }

    /** The facts of these programs in one query; programs without facts are left out. */
    public Map<UUID, List<Fact>> of(Collection<UUID> programIds) {
        return byProgram(list("programId in ?1", programIds));
    }

    /** The facts of a few fields of these programs in one query; programs without such facts are left out. */
    public Map<UUID, List<Fact>> of(Collection<UUID> programIds, FactField... fields) {
        return byProgram(list("programId in ?1 and field in ?2", programIds, List.of(fields)));
    }

    private static Map<UUID, List<Fact>> byProgram(List<FactEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        FactEntry::programId, Collectors.mapping(FactEntry::fact, Collectors.toList())));
    }

    /** The accepted facts of a field, of the whole directory; programs without such facts are left out. */
    public Map<UUID, List<Fact>> of(FactField field) {
        return getEntityManager()
                .createQuery("""
                        select e.programId, e.id, e.value, e.sourceType, e.reference, e.observedOn, e.season, e.reporter,
                            e.confidence, e.employer
                        from FactEntry e where e.field = :field and e.state = ACCEPTED""", Tuple.class)
                .setParameter("field", field)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> fact(field, row), Collectors.toList())));
    }

    private static Fact fact(FactField field, Tuple row) {
        return new Fact(
                row.get(1, UUID.class),
                field,
                FactValue.parse(field.type(), row.get(2, String.class)),
                new Evidence(
                        row.get(3, SourceType.class),
                        row.get(4, String.class),
                        row.get(5, LocalDate.class),
                        row.get(6, Integer.class),
                        row.get(7, String.class),
                        row.get(8, Confidence.class)),
                Fact.State.ACCEPTED,
                row.get(9, String.class));
    }

    /** The facts of one program. */
    public List<Fact> of(UUID programId) {
        return of(List.of(programId)).getOrDefault(programId, List.of());
    }

    List<FactEntry> entries(UUID programId) {
        return list("programId", programId);
    }

    /** Facts of all programs, page by page. */
    Page<FactEntry> page(ListQuery query) {
        Instant now = Instant.now(clock);
        return lists.page(
                LISTING.get().derived("freshness", Freshness.class, Set.of(EQUAL), new FreshnessBounds(now)),
                query,
                "1 = 1",
                Map.of());
    }

    FactEntry require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> FACT_NOT_FOUND.because("There is no fact %s.", id));
    }

    FactEntry record(UUID programId, Claim claim, String reporter) {
        FactEntry entry = new FactEntry(programId, claim, reporter, Instant.now(clock));
        persist(entry);
        return entry;
    }

    /** Takes a fact out of every resolution; it stays to be seen. */
    FactEntry withdraw(UUID id) {
        FactEntry entry = require(id);
        preconditions.requireMatch(entry.version());
        if (!entry.fact().accepted()) {
            throw FACT_NOT_ACCEPTED.because(null);
        }
        entry.withdraw();
        return entry;
    }
}
