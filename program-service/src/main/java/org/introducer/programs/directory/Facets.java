package org.introducer.programs.directory;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.programs.directory.FacetResource.Facet;
import org.introducer.programs.directory.FacetResource.FacetsView;
import org.introducer.programs.directory.FacetResource.Value;
import org.introducer.programs.directory.Sponsorships.Known;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.program.Programs;
import org.introducer.programs.program.Search;
import org.jspecify.annotations.Nullable;

/** Counts over the directory. */
@ApplicationScoped
class Facets {

    private static final String UNKNOWN = "UNKNOWN";

    private final Programs programs;
    private final Sponsorships sponsorships;
    private final FactPolicies policies;

    Facets(Programs programs, Sponsorships sponsorships, FactPolicies policies) {
        this.programs = programs;
        this.sponsorships = sponsorships;
        this.policies = policies;
    }

    @Transactional
    FacetsView of(Search search, String filter) {
        int asked = search.season() == null ? policies.currentSeason() : search.season();
        List<UUID> ids = programs.ids(search, filter);
        // Read after the ids, so that only a program that was deleted meanwhile is missing.
        Map<UUID, Known> directory = sponsorships.known(asked);
        List<Known> found =
                ids.stream().map(directory::get).filter(Objects::nonNull).toList();
        return new FacetsView(
                found.size(),
                asked,
                List.of(
                        counted("pathway", found, Known::pathway),
                        counted("state", found, Known::state),
                        trackTypes(found),
                        counted("j1Sponsorship", found, Known::j1),
                        counted("h1bSponsorship", found, Known::h1b),
                        counted("sponsorship", found, Known::counting),
                        counted("lastKnownSponsorship", found, Known::lastKnown)));
    }

    private static Facet counted(String name, List<Known> found, Function<Known, @Nullable Object> value) {
        Map<String, Long> counts = new HashMap<>();
        found.forEach(program -> count(counts, value.apply(program)));
        return facet(name, false, counts);
    }

    private static Facet trackTypes(List<Known> found) {
        Map<String, Long> counts = new HashMap<>();
        found.forEach(program -> program.trackTypes().forEach(type -> count(counts, type)));
        return facet("trackType", true, counts);
    }

    private static void count(Map<String, Long> counts, @Nullable Object value) {
        counts.merge(Objects.toString(value, UNKNOWN), 1L, Long::sum);
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
