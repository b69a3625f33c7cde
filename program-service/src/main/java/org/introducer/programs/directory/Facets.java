package org.introducer.programs.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.programs.directory.FacetResource.Facet;
import org.introducer.programs.directory.FacetResource.FacetsView;
import org.introducer.programs.directory.FacetResource.Value;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.factbook.Factbook;
import org.introducer.programs.program.Programs;
import org.introducer.programs.program.Search;

/** Counts over the directory. */
@ApplicationScoped
class Facets {

    private static final String UNKNOWN = "UNKNOWN";

    private final Programs programs;
    private final Factbook factbook;
    private final FactResolution resolution;
    private final FactPolicies policies;
    private final Clock clock;

    Facets(Programs programs, Factbook factbook, FactResolution resolution, FactPolicies policies, Clock clock) {
        this.programs = programs;
        this.factbook = factbook;
        this.resolution = resolution;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    FacetsView of(Search search, String filter, Integer season) {
        int asked = season == null ? policies.currentSeason() : season;
        List<UUID> found = programs.ids(search, filter);
        Map<UUID, List<Fact>> facts = factbook.of(J1_SPONSORSHIP, H1B_SPONSORSHIP);
        return new FacetsView(
                found.size(),
                asked,
                List.of(
                        counted("pathway", false, search, filter, "e.pathway", ""),
                        counted("state", false, search, filter, "e.state", ""),
                        counted(
                                "trackType",
                                true,
                                search,
                                filter,
                                "t.type",
                                "left join ProgramTrack t on t.programId = e.id"),
                        sponsorship("j1Sponsorship", J1_SPONSORSHIP, found, facts, asked),
                        sponsorship("h1bSponsorship", H1B_SPONSORSHIP, found, facts, asked)));
    }

    private Facet counted(
            String name, boolean several, Search search, String filter, String expression, String joined) {
        Map<String, Long> counts = new TreeMap<>();
        programs.counts(search, filter, expression, joined)
                .forEach(counted -> counts.merge(
                        counted.value() == null ? UNKNOWN : counted.value(), counted.programs(), Long::sum));
        return facet(name, several, counts);
    }

    /** As a verdict reads it: what is expired or contradicted is not known. */
    private Facet sponsorship(String name, FactField field, List<UUID> found, Map<UUID, List<Fact>> facts, int season) {
        Instant now = Instant.now(clock);
        return facet(
                name,
                false,
                found.stream()
                        .collect(groupingBy(
                                id -> resolution
                                        .resolve(field, facts.getOrDefault(id, List.of()), season, now)
                                        .usable()
                                        .map(FactValue::text)
                                        .orElse(UNKNOWN),
                                TreeMap::new,
                                counting())));
    }

    private static Facet facet(String name, boolean several, Map<String, Long> counts) {
        return new Facet(
                name,
                several,
                counts.entrySet().stream()
                        .map(entry -> new Value(entry.getKey(), entry.getValue()))
                        .sorted(comparing(Value::programs).reversed().thenComparing(Value::value))
                        .toList());
    }
}
