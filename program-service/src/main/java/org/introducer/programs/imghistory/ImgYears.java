package org.introducer.programs.imghistory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.introducer.programs.ProgramsProblem.IMG_YEAR_EXISTS;
import static org.introducer.programs.ProgramsProblem.IMG_YEAR_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.audit.Changes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.SourceEvidence;
import org.introducer.programs.program.Programs;

/** The counted years of programs. Whoever writes holds the program, so that the version of a season tells every state of it apart. */
@ApplicationScoped
public class ImgYears {

    private static final String LIVE = """
            select * from (
                select y.*, cast(y.observed_on as text) as day,
                    max(y.version) over (partition by y.program_id, y.season) as season_version
                from img_years y where y.program_id = any (:programs)) counted
            where removed_at is null order by season desc""";

    private static final String NEXT_VERSION =
            "(select coalesce(max(version), 0) + 1 from img_years where program_id = :program and season = :season)";

    private final EntityManager entities;
    private final Programs programs;
    private final Changes changes;
    private final Clock clock;

    ImgYears(EntityManager entities, Programs programs, Changes changes, Clock clock) {
        this.entities = entities;
        this.programs = programs;
        this.changes = changes;
        this.clock = clock;
    }

    /** The seasons of a program, newest first. */
    List<ImgSeason> of(UUID programId) {
        return seasons(List.of(programId)).getOrDefault(programId, List.of());
    }

    ImgSeason require(UUID programId, int season) {
        return find(programId, season).orElseThrow(() -> IMG_YEAR_NOT_FOUND.because(null));
    }

    private Optional<ImgSeason> find(UUID programId, int season) {
        return of(programId).stream()
                .filter(counted -> counted.shown().season() == season)
                .findFirst();
    }

    /** The histories of these programs in one query; programs without a counted year are left out. */
    @Transactional
    public Map<UUID, ImgHistory> histories(Collection<UUID> programIds) {
        Map<UUID, ImgHistory> histories = new HashMap<>();
        seasons(programIds)
                .forEach((program, seasons) -> histories.put(
                        program,
                        ImgHistory.of(seasons.stream()
                                .map(season -> season.shown().year())
                                .toList())));
        return histories;
    }

    /** The histories of all programs of a program's pathway that have a counted year, its own among them. */
    @Transactional
    Collection<ImgHistory> ofSamePathway(UUID programId) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery("""
                        select p.id from programs p
                        where p.pathway = (select pathway from programs where id = :program)
                          and p.merged_into is null and p.deleted_at is null
                          and exists (select from img_years y where y.program_id = p.id and y.removed_at is null)""", Tuple.class)
                .setParameter("program", programId)
                .getResultList();
        return histories(found.stream().map(row -> row.get(0, UUID.class)).toList())
                .values();
    }

    /** Enters what a source counts for the first time. */
    void add(UUID programId, ImgYearView year) {
        hold(programId);
        SourceType source = year.evidence().sourceType();
        if (find(programId, year.season()).stream().anyMatch(season -> season.counts(source))) {
            throw IMG_YEAR_EXISTS.because("%s has counted %d already; correct it there.", source, year.season());
        }
        write(programId, year);
    }

    /** What is counted of a season; no other count of the program is written until the transaction ends. */
    Optional<ImgSeason> held(UUID programId, int season) {
        hold(programId);
        return find(programId, season);
    }

    ImgSeason requireHeld(UUID programId, int season) {
        return held(programId, season).orElseThrow(() -> IMG_YEAR_NOT_FOUND.because(null));
    }

    /** What a season is after a count was put there, and whether it was the first one. */
    record Put(ImgSeason season, boolean created) {}

    /** Enters or corrects what a source counts; other sources' counts of the season stay. */
    Put put(UUID programId, Optional<ImgSeason> before, ImgYearView year) {
        write(programId, year);
        return new Put(require(programId, year.season()), before.isEmpty());
    }

    /** Takes a season's counts away, or that of one source. */
    void remove(UUID programId, ImgSeason before, SourceType source) {
        int season = before.shown().season();
        if (source != null && !before.counts(source)) {
            throw IMG_YEAR_NOT_FOUND.because("%s has no counts of %d.", source, season);
        }
        entities.createNativeQuery("update img_years set removed_at = :now, version = " + NEXT_VERSION
                        + " where program_id = :program and season = :season and removed_at is null"
                        + " and (:source = '' or source_type = :source)")
                .setParameter("now", Instant.now(clock))
                .setParameter("program", programId)
                .setParameter("season", season)
                .setParameter("source", source == null ? "" : source.name())
                .executeUpdate();
        changes.note(
                "ImgYear",
                programId,
                List.of(
                        new Changes.Field("season", Integer.toString(season)),
                        new Changes.Field("removed", source == null ? "ALL" : source.name())));
    }

    private void hold(UUID programId) {
        entities.createNativeQuery("select 1 from programs where id = :program for no key update")
                .setParameter("program", programId)
                .getResultList();
        programs.requireKnown(programId);
    }

    private void write(UUID programId, ImgYearView year) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "season", year.season(),
                "entered", year.entered(),
                "usImg", year.usImg(),
                "nonUsImg", year.nonUsImg(),
                "imgUnknown", year.imgUnknown(),
                "unknown", year.unknown(),
                "source", year.evidence().sourceType().name(),
                "reference", year.evidence().reference(),
                "day", year.evidence().observedOn(),
                "confidence", year.evidence().confidence().name()));
        Query insert = entities.createNativeQuery("""
                insert into img_years (program_id, season, entered, us_img, non_us_img, img_unknown, unknown, source_type,
                    reference, observed_on, confidence, version)
                values (:program, :season, :entered, :usImg, :nonUsImg, :imgUnknown, :unknown, :source, :reference, :day,
                    :confidence, %s)
                on conflict (program_id, season, source_type) do update
                set entered = excluded.entered, us_img = excluded.us_img, non_us_img = excluded.non_us_img,
                    img_unknown = excluded.img_unknown, unknown = excluded.unknown, reference = excluded.reference,
                    observed_on = excluded.observed_on, confidence = excluded.confidence, version = excluded.version,
                    removed_at = null""".formatted(NEXT_VERSION)).setParameter("program", programId);
        values.forEach(insert::setParameter);
        insert.executeUpdate();
        changes.note(
                "ImgYear",
                programId,
                values.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> new Changes.Field(value.getKey(), String.valueOf(value.getValue())))
                        .toList());
    }

    private Map<UUID, List<ImgSeason>> seasons(Collection<UUID> programIds) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(LIVE, Tuple.class)
                .setParameter("programs", programIds.toArray(UUID[]::new))
                .getResultList();
        record Season(UUID programId, int season, long version) {}
        Map<Season, List<ImgYearView>> counts = rows.stream()
                .collect(groupingBy(
                        row -> new Season(
                                row.get("program_id", UUID.class),
                                row.get("season", Integer.class),
                                row.get("season_version", Long.class)),
                        LinkedHashMap::new,
                        mapping(ImgYears::year, toList())));
        return counts.entrySet().stream()
                .collect(groupingBy(
                        entry -> entry.getKey().programId(),
                        mapping(
                                entry -> ImgSeason.of(
                                        entry.getValue(), entry.getKey().version()),
                                toList())));
    }

    /** Counts as they stand in a row, which has its day as text. */
    static ImgYearView year(Tuple row) {
        return new ImgYearView(
                row.get("season", Integer.class),
                row.get("entered", Integer.class),
                row.get("us_img", Integer.class),
                row.get("non_us_img", Integer.class),
                row.get("img_unknown", Integer.class),
                row.get("unknown", Integer.class),
                new SourceEvidence(
                        SourceType.valueOf(row.get("source_type", String.class)),
                        row.get("reference", String.class),
                        LocalDate.parse(row.get("day", String.class)),
                        Confidence.valueOf(row.get("confidence", String.class))));
    }
}
