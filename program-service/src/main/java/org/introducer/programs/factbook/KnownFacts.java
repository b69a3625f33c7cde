package org.introducer.programs.factbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.program.KnownFact;

/** The facts of a program in short, as they were last known. */
@ApplicationScoped
class KnownFacts implements KnownFact.Book {

    private final Factbook factbook;
    private final FactResolution resolution;
    private final Clock clock;

    KnownFacts(Factbook factbook, FactResolution resolution, Clock clock) {
        this.factbook = factbook;
        this.resolution = resolution;
        this.clock = clock;
    }

    @Override
    public List<KnownFact> of(UUID programId) {
        List<Fact> facts = factbook.of(programId);
        return Arrays.stream(FactField.values())
                .map(field -> resolution.lastKnown(field, facts, Instant.now(clock)))
                .filter(known -> known.chosen() != null)
                .map(KnownFacts::inShort)
                .toList();
    }

    private static KnownFact inShort(ResolvedFact known) {
        Evidence evidence = known.chosen().evidence();
        return new KnownFact(
                known.field(),
                known.field().label(),
                FactView.json(known.value()),
                known.standing(),
                evidence.season(),
                evidence.observedOn(),
                countsUntil(known.field(), evidence.observedOn()),
                evidence.sourceType(),
                evidence.confidence(),
                evidence.institution(),
                evidence.reference(),
                evidence.remarks().note(),
                says(known),
                known.chosen().id());
    }

    private static LocalDate countsUntil(FactField field, LocalDate observedOn) {
        return observedOn == null
                ? null
                : observedOn.plusDays(FreshnessPolicy.CURRENT.of(field.kind()).usableDays());
    }

    private static String says(ResolvedFact known) {
        if (known.standing() == ResolvedFact.Standing.CONFLICT) {
            return "Sources contradict each other: ask before you rely on it.";
        }
        if (!known.decided()) {
            return known.chosen().evidence().sourceType() == SourceType.RESIDENT_REPORT
                    ? "A resident reports it: ask the program."
                    : "A third party says it, such as a directory or the page of another department: ask the program.";
        }
        if (known.chosen().evidence().undated()) {
            return "Last known, confirm: nothing tells when it was said or for which season.";
        }
        return known.namesSeason() ? null : "Last known, confirm: it names no season.";
    }
}
