package org.introducer.programs.factbook;

import static org.introducer.programs.ProgramsProblem.FACT_NOT_ACCEPTED;
import static org.introducer.programs.ProgramsProblem.FACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;

/** All facts of the directory. */
@ApplicationScoped
public class Factbook implements PanacheRepositoryBase<FactEntry, UUID> {

    private final Preconditions preconditions;
    private final Clock clock;

    Factbook(Preconditions preconditions, Clock clock) {
        this.preconditions = preconditions;
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

    /** The facts of a few fields, of the whole directory; programs without such facts are left out. */
    public Map<UUID, List<Fact>> of(FactField... fields) {
        return list("field in ?1", List.of(fields)).stream()
                .collect(Collectors.groupingBy(
                        FactEntry::programId, Collectors.mapping(FactEntry::fact, Collectors.toList())));
    }

    /** The facts of one program. */
    public List<Fact> of(UUID programId) {
        return of(List.of(programId)).getOrDefault(programId, List.of());
    }

    List<FactEntry> entries(UUID programId) {
        return list("programId", programId);
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
