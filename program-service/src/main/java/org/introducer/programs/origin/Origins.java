package org.introducer.programs.origin;

import static org.introducer.programs.ProgramsProblem.ORIGINS_EXIST;
import static org.introducer.programs.ProgramsProblem.ORIGINS_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.program.Programs;

/** Countries and schools of past residents: exact for curators, and for everybody what is left when small groups are hidden. */
@ApplicationScoped
class Origins {

    private static final Listing<ResidentOrigins> LISTING = Listing.bare(ResidentOrigins.class)
            .filter("id", UUID.class)
            .filter("programId", UUID.class)
            .filter("season", Integer.class)
            .filter("createdAt", Instant.class)
            .sort("createdAt", Instant.class)
            .defaultSort("createdAt");

    private final AnonymityPolicy policy = PolicyFile.read("anonymity-2026-1", AnonymityPolicy.class);
    private final Rows rows;
    private final Programs programs;
    private final Lists lists;
    private final Clock clock;

    Origins(Rows rows, Programs programs, Lists lists, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.lists = lists;
        this.clock = clock;
    }

    ResidentOrigins add(OriginDraft draft) {
        draft.check(LocalDate.now(clock));
        programs.requireNamed(draft.programId(), "/programId");
        if (rows.count(
                        "programId in ?1 and season = ?2 and deletedAt is null",
                        programs.idsOf(draft.programId()),
                        draft.season())
                > 0) {
            throw ORIGINS_EXIST.because("Delete them first, to enter others.");
        }
        ResidentOrigins origins = new ResidentOrigins(draft, Instant.now(clock));
        rows.persist(origins);
        return origins;
    }

    ResidentOrigins require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> ORIGINS_NOT_FOUND.because(null));
    }

    Page<ResidentOrigins> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    void delete(ResidentOrigins origins) {
        origins.delete(Instant.now(clock));
    }

    /** All seasons of a program taken together: a season alone is a group too small. */
    @Transactional
    OriginView.OfProgram of(UUID programId) {
        programs.requireKnown(programId);
        List<ResidentOrigins> entered = rows.list("programId in ?1 order by createdAt, id", programs.idsOf(programId));
        return new OriginView.OfProgram(
                programId,
                policy.least(),
                policy.version(),
                shown(programId, entered).countries().stream()
                        .map(OriginView.Country::of)
                        .toList());
    }

    /** The programs that show residents of a country, or of one school there: what their own pages show, and nothing else. */
    @Transactional
    OriginView.OfCountry of(String country, String school) {
        List<ResidentOrigins> all = rows.list("order by createdAt, id");
        Map<UUID, Programs.Current> now =
                programs.current(all.stream().map(ResidentOrigins::programId).collect(Collectors.toSet()));
        Map<Programs.Current, List<ResidentOrigins>> byProgram = all.stream()
                .filter(season -> now.containsKey(season.programId()))
                .collect(Collectors.groupingBy(season -> now.get(season.programId())));
        List<OriginView.AtProgram> items = new ArrayList<>();
        byProgram.forEach((program, entered) -> shown(program.id(), entered).countries().stream()
                .filter(shown -> shown.country().equals(country))
                .flatMap(shown -> atLeast(shown, school).stream())
                .forEach(atLeast -> items.add(new OriginView.AtProgram(program.id(), program.name(), atLeast))));
        items.sort(Comparator.comparing(OriginView.AtProgram::atLeast)
                .reversed()
                .thenComparing(OriginView.AtProgram::programId));
        return new OriginView.OfCountry(country, school, policy.least(), policy.version(), List.copyOf(items));
    }

    private static Optional<Integer> atLeast(ShownOrigins.Country country, String school) {
        return school == null
                ? Optional.of(country.atLeast())
                : country.schools().stream()
                        .filter(shown -> ShownOrigins.key(shown.school()).equals(ShownOrigins.key(school)))
                        .map(ShownOrigins.School::atLeast)
                        .findFirst();
    }

    /**
     * A season that was entered of two programs before they were merged counts once: as it was entered of the one that stayed.
     *
     * @param entered what was deleted as well, in the order of entry
     */
    private ShownOrigins shown(UUID programId, List<ResidentOrigins> entered) {
        Map<Integer, ResidentOrigins> bySeason = new HashMap<>();
        entered.stream()
                .filter(season -> season.deletedAt() == null)
                .forEach(season -> bySeason.merge(
                        season.season(),
                        season,
                        (one, other) -> other.programId().equals(programId) ? other : one));
        return ShownOrigins.of(
                policy,
                entered.stream()
                        .filter(season -> season.deletedAt() != null || bySeason.get(season.season()) == season)
                        .map(season ->
                                new EnteredSeason(season.content().origins(), season.createdAt(), season.deletedAt()))
                        .toList());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ResidentOrigins, UUID> {}
}
