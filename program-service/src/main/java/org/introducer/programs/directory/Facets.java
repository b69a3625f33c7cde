package org.introducer.programs.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.programs.directory.FacetResource.Facet;
import org.introducer.programs.directory.FacetResource.FacetsView;
import org.introducer.programs.directory.FacetResource.Value;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Sponsorship;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.program.KnownStances;
import org.introducer.programs.program.Programs;
import org.introducer.programs.program.Search;

/** Counts over the directory. */
@ApplicationScoped
class Facets {

    private static final String UNKNOWN = "UNKNOWN";

    private final Programs programs;
    private final KnownStances stances;
    private final FactPolicies policies;

    Facets(Programs programs, KnownStances stances, FactPolicies policies) {
        this.programs = programs;
        this.stances = stances;
        this.policies = policies;
    }

    @Transactional
    FacetsView of(Search search, String filter) {
        int asked = search.season() == null ? policies.currentSeason() : search.season();
        List<UUID> found = programs.ids(search, filter);
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
                        sponsorship("j1Sponsorship", J1_SPONSORSHIP, found, asked),
                        sponsorship("h1bSponsorship", H1B_SPONSORSHIP, found, asked),
                        both("sponsorship", false, found, asked),
                        both("lastKnownSponsorship", true, found, asked)));
    }

    private Facet counted(
            String name, boolean several, Search search, String filter, String expression, String joined) {
        Map<String, Long> counts = new TreeMap<>();
        programs.counts(search, filter, expression, joined)
                .forEach(counted -> counts.merge(
                        counted.value() == null ? UNKNOWN : counted.value(), counted.programs(), Long::sum));
        return facet(name, several, counts);
    }

    private Facet sponsorship(String name, FactField field, List<UUID> found, int season) {
        Map<UUID, Stance> known = stances.of(field, season);
        return facet(
                name,
                false,
                found.stream()
                        .collect(groupingBy(
                                id -> known.getOrDefault(id, Stance.UNKNOWN).name(), TreeMap::new, counting())));
    }

    private Facet both(String name, boolean lastKnown, List<UUID> found, int season) {
        Map<UUID, Sponsorship> known = stances.of(lastKnown, season);
        return facet(
                name,
                false,
                found.stream()
                        .collect(groupingBy(
                                id -> known.getOrDefault(id, Sponsorship.UNKNOWN)
                                        .name(),
                                TreeMap::new,
                                counting())));
    }

    private static Facet facet(String name, boolean several, Map<String, Long> counts) {
        return new Facet(
                name,
                several,
                counts.entrySet().stream()
                        .map(entry -> new Value(entry.getKey(), entry.getValue(), filter(name, entry.getKey())))
                        .sorted(comparing(Value::programs).reversed().thenComparing(Value::value))
                        .toList());
    }

    /** What narrows the list of programs to those with this value. */
    private static String filter(String name, String value) {
        return !value.equals(UNKNOWN)
                ? name + "==" + value
                : switch (name) {
                    case "state" -> "state=null=true";
                    case "trackType" -> "(trackType=null=true,trackType==UNKNOWN)";
                    default -> name + "==UNKNOWN";
                };
    }
}
