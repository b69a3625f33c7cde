package org.introducer.programs.factbook;

import static org.introducer.platform.list.Listing.Comparison.EQUAL;
import static org.introducer.programs.ProgramsProblem.FACT_NOT_ACCEPTED;
import static org.introducer.programs.ProgramsProblem.FACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
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
public class Factbook {

    private static final Supplier<Listing<FactEntry>> LISTING = () -> Listing.bare(FactEntry.class)
            .filter("id", UUID.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("institution", String.class)
            .filter("state", Fact.State.class)
            .filter("sourceType", SourceType.class)
            .filter("confidence", Confidence.class)
            .filter("season", Integer.class)
            .filter("observedOn", LocalDate.class)
            .filter("recordedAt", Instant.class)
            .sort("recordedAt", Instant.class)
            .sort("observedOn", "coalesce(e.observedOn, e.collectedOn)", LocalDate.class)
            .defaultSort("recordedAt");

    private final Rows rows;
    private final FactChanges changes;
    private final Lists lists;
    private final Clock clock;

    Factbook(Rows rows, FactChanges changes, Lists lists, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.lists = lists;
        this.clock = clock;
    }

    private static final String COLUMNS = """
            select of_program, id, field, value, source_type, reference, cast(observed_on as text) as observed, season, reporter,
                confidence, employer, cast(collected_on as text) as collected, institution, stated_for, note, confidence_reason, state,
                disputed
            from facts_by_program""";

    /** The facts of these programs in one query, those of their institutions too; programs without facts are left out. */
    public Map<UUID, List<Fact>> of(Collection<UUID> programIds) {
        return facts("of_program = any (:programs)", Map.of("programs", programIds.toArray(UUID[]::new)));
    }

    /** The facts of a few fields of these programs in one query; programs without such facts are left out. */
    public Map<UUID, List<Fact>> of(Collection<UUID> programIds, FactField... fields) {
        return facts(
                "of_program = any (:programs) and field in (:fields)",
                Map.of(
                        "programs",
                        programIds.toArray(UUID[]::new),
                        "fields",
                        Arrays.stream(fields).map(FactField::name).toList()));
    }

    /** The accepted facts of a field, of the whole directory; programs without such facts are left out. */
    public Map<UUID, List<Fact>> of(FactField field) {
        return facts("field = :field and state = 'ACCEPTED'", Map.of("field", field.name()));
    }

    private Map<UUID, List<Fact>> facts(String condition, Map<String, Object> parameters) {
        Query query = rows.getEntityManager().createNativeQuery(COLUMNS + " where " + condition, Tuple.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class), Collectors.mapping(Factbook::fact, Collectors.toList())));
    }

    private static Fact fact(Tuple row) {
        FactField field = FactField.valueOf(row.get("field", String.class));
        return new Fact(
                row.get("id", UUID.class),
                field,
                FactValue.parse(field.type(), row.get("value", String.class)),
                new Evidence(
                        SourceType.valueOf(row.get("source_type", String.class)),
                        row.get("reference", String.class),
                        day(row.get("observed", String.class)),
                        row.get("season", Integer.class),
                        row.get("reporter", String.class),
                        Confidence.valueOf(row.get("confidence", String.class)),
                        day(row.get("collected", String.class)),
                        row.get("institution", String.class),
                        new Evidence.Remarks(
                                row.get("stated_for", String.class),
                                row.get("note", String.class),
                                row.get("confidence_reason", String.class),
                                row.get("disputed", Boolean.class))),
                Fact.State.valueOf(row.get("state", String.class)),
                row.get("employer", String.class));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The facts of one program. */
    public List<Fact> of(UUID programId) {
        return of(List.of(programId)).getOrDefault(programId, List.of());
    }

    List<FactEntry> entries(UUID programId) {
        List<UUID> ids = of(programId).stream().map(Fact::id).toList();
        return ids.isEmpty() ? List.of() : rows.list("id in ?1", ids);
    }

    /** Facts of all programs, page by page. */
    Page<FactEntry> page(ListQuery query) {
        Instant now = Instant.now(clock);
        return lists.page(
                LISTING.get().derived("freshness", Freshness.class, Set.of(EQUAL), new FreshnessBounds(now)),
                query,
                ListScope.all());
    }

    FactEntry require(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> FACT_NOT_FOUND.because("There is no fact %s.", id));
    }

    FactEntry record(UUID programId, Claim claim, String reporter) {
        FactEntry entry = new FactEntry(programId, claim, reporter, Instant.now(clock));
        rows.persist(entry);
        changed(entry);
        return entry;
    }

    /** One fact, whatever its state. */
    public Fact fact(UUID id) {
        return require(id).fact();
    }

    /** A fact that somebody contradicts: an accepted one. Nobody else contradicts or withdraws it meanwhile. */
    public Fact requireAccepted(UUID id) {
        touch(id);
        Fact fact = fact(id);
        if (!fact.accepted()) {
            throw FACT_NOT_ACCEPTED.because(null);
        }
        return fact;
    }

    /** Gives a fact the next version, and holds it: whether a dispute of it is open is shown with it. */
    public void touch(UUID id) {
        rows.getEntityManager()
                .createNativeQuery("update facts set version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Records a claim about the program or the institution that another fact is about, no surer than its source allows. */
    public UUID correct(UUID id, Claim claim, String reporter) {
        FactEntry corrected = require(id);
        Claim.Institution all = corrected.institution();
        return record(corrected.programId(), (all == null ? claim : claim.of(all)).withinCeiling(), reporter)
                .id();
    }

    /** Withdraws a fact, if it is not withdrawn already. */
    public void withdraw(UUID id) {
        FactEntry entry = require(id);
        if (entry.fact().accepted()) {
            withdraw(entry);
        }
    }

    /** Withdraws a fact: it no longer counts and stays readable. */
    void withdraw(FactEntry entry) {
        if (!entry.fact().accepted()) {
            throw FACT_NOT_ACCEPTED.because(null);
        }
        entry.withdraw();
        changed(entry);
    }

    /** Facts are shown with their programs: whoever has read one of these holds a stale version. */
    private void changed(FactEntry entry) {
        rows.flush();
        rows.getEntityManager()
                .createNativeQuery("""
                        update programs p set version = p.version + 1
                        where exists (select from facts_by_program v where v.id = :fact and v.of_program = p.id)""")
                .setParameter("fact", entry.id())
                .executeUpdate();
        announce(Set.of(entry.id()));
    }

    /** Tells of facts that were recorded otherwise than through here. */
    public void announce(Set<UUID> changed) {
        changes.changed(changed, facts("""
                        (of_program, field) in (
                            select v.of_program, v.field from facts_by_program v where v.id = any (:changed))""", Map.of("changed", changed.toArray(UUID[]::new))));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FactEntry, UUID> {}
}
