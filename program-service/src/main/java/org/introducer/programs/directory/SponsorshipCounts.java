package org.introducer.programs.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.introducer.programs.directory.SponsorshipResource.Count;
import org.introducer.programs.directory.SponsorshipResource.Group;
import org.introducer.programs.directory.SponsorshipResource.GroupBy;
import org.introducer.programs.directory.SponsorshipResource.Part;
import org.introducer.programs.directory.SponsorshipResource.SponsorshipCountsView;
import org.introducer.programs.directory.Sponsorships.Known;
import org.introducer.programs.fact.Sponsorship;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.program.Programs;
import org.introducer.programs.program.Search;
import org.jspecify.annotations.Nullable;

/** How many programs are known to sponsor what: every program found is in exactly one count. */
@ApplicationScoped
class SponsorshipCounts {

    private static final String UNKNOWN = "UNKNOWN";

    private final Programs programs;
    private final Sponsorships sponsorships;
    private final FactPolicies policies;

    SponsorshipCounts(Programs programs, Sponsorships sponsorships, FactPolicies policies) {
        this.programs = programs;
        this.sponsorships = sponsorships;
        this.policies = policies;
    }

    @Transactional
    SponsorshipCountsView of(Search search, @Nullable String filter, @Nullable GroupBy groupBy) {
        int season = search.season() == null ? policies.currentSeason() : search.season();
        Map<UUID, Known> known = sponsorships.known(season);
        List<Known> found = programs.ids(search, filter).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new SponsorshipCountsView(
                season, found.size(), counts(found, ""), groupBy == null ? null : groups(found, groupBy));
    }

    private static List<Group> groups(List<Known> found, GroupBy groupBy) {
        Map<String, List<Known>> groups = found.stream()
                .collect(groupingBy(
                        known -> switch (groupBy) {
                            case STATE -> known.state() == null ? UNKNOWN : known.state();
                            case PATHWAY -> known.pathway().name();
                        },
                        TreeMap::new,
                        toList()));
        List<Group> shown = new ArrayList<>();
        groups.forEach((value, of) -> shown.add(new Group(value, of.size(), counts(of, filter(groupBy, value) + ";"))));
        return shown;
    }

    private static String filter(GroupBy groupBy, String value) {
        return switch (groupBy) {
            case STATE -> value.equals(UNKNOWN) ? "state=null=true" : "state==" + value;
            case PATHWAY -> "pathway==" + value;
        };
    }

    /** All of them, also those of which there is none. @param narrowed the filter of the group, with what joins it to another */
    private static List<Count> counts(Collection<Known> found, String narrowed) {
        return Arrays.stream(Sponsorship.values())
                .map(sponsorship -> count(
                        sponsorship,
                        found.stream()
                                .filter(known -> known.counting() == sponsorship)
                                .toList(),
                        narrowed + "sponsorship==" + sponsorship))
                .toList();
    }

    private static Count count(Sponsorship sponsorship, List<Known> found, String filter) {
        List<LocalDate> days = found.stream()
                .map(Known::observedOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Count(
                sponsorship,
                sponsorship.label(),
                found.size(),
                filter,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                found.stream()
                        .filter(known -> known.said() && known.observedOn() == null)
                        .count(),
                switch (sponsorship) {
                    case STALE -> lastKnown(found, filter);
                    case PARTLY_KNOWN -> known(found, filter);
                    default -> List.of();
                });
    }

    /** By what was last known on both visas. */
    private static List<Part> lastKnown(List<Known> found, String filter) {
        return Arrays.stream(Sponsorship.values())
                .map(value -> part(
                        value.name(),
                        found,
                        known -> known.lastKnown() == value,
                        filter + ";lastKnownSponsorship==" + value))
                .filter(part -> part.programs() > 0)
                .toList();
    }

    /** By what is said on the one visa of which something is known for the season. */
    private static List<Part> known(List<Known> found, String filter) {
        return Stream.of(
                        Stream.of(Stance.YES, Stance.NO, Stance.CASE_BY_CASE)
                                .map(stance -> part(
                                        "J1_" + stance,
                                        found,
                                        known -> known.j1() == stance,
                                        filter + ";j1Sponsorship==" + stance)),
                        Stream.of(Stance.YES, Stance.NO, Stance.CASE_BY_CASE)
                                .map(stance -> part(
                                        "H1B_" + stance,
                                        found,
                                        known -> known.h1b() == stance,
                                        filter + ";h1bSponsorship==" + stance)),
                        Stream.of(part(
                                "TOO_OLD_OR_OF_ANOTHER_SEASON",
                                found,
                                known -> known.j1() == null && known.h1b() == null,
                                filter + ";j1Sponsorship==UNKNOWN;h1bSponsorship==UNKNOWN")))
                .flatMap(parts -> parts)
                .filter(part -> part.programs() > 0)
                .toList();
    }

    private static Part part(String value, List<Known> found, Predicate<Known> of, String filter) {
        return new Part(value, found.stream().filter(of).count(), filter);
    }
}
