package org.introducer.programs.caseload;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.prospect.Prospects;

/** The old visa facts of the programs of a caseload: one call to contacts-service and four queries, however many there are. */
@ApplicationScoped
class AgingFacts {

    private static final List<FactField> VISA = Arrays.stream(FactField.values())
            .filter(field -> field.kind() == FactKind.VISA)
            .toList();

    /** The order of the list: what counts no more first. */
    static final Comparator<AgingFact> ORDER = comparing(AgingFact::status)
            .thenComparing(fact -> fact.programId().toString())
            .thenComparing(AgingFact::field);

    private final Caseload caseload;
    private final Prospects prospects;
    private final FactResolution resolution;
    private final Clock clock;

    AgingFacts(Caseload caseload, Prospects prospects, FactResolution resolution, Clock clock) {
        this.caseload = caseload;
        this.prospects = prospects;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** @param facts in their order */
    record Found(Instant asOf, int applicants, int programs, List<AgingFact> facts) {}

    Found all() {
        Caseload.Programs programs = caseload.programs();
        Instant now = Instant.now(clock);
        List<AgingFact> facts = prospects
                .withFacts(prospects.of(programs.lookedAt().keySet()), VISA)
                .stream()
                .flatMap(program -> VISA.stream()
                        .flatMap(field ->
                                AgingFact.of(program, field, programs.lookedAt().get(program.id()), resolution, now)
                                        .stream()))
                .sorted(ORDER)
                .toList();
        return new Found(now, programs.applicants(), programs.lookedAt().size(), facts);
    }
}
