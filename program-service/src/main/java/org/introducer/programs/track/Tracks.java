package org.introducer.programs.track;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.introducer.programs.ProgramsProblem.TRACK_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.track.Track.Code;
import org.introducer.programs.track.Track.Pgy1;
import org.introducer.programs.track.Track.Positions;

/** The tracks of programs as they are shown; written by imports and curators. */
@ApplicationScoped
public class Tracks {

    private static final String CODES = """
            select c.track_id, c.scheme, c.code, c.first_season, c.last_season, c.source from program_codes c
            where c.track_id = any (:ids) order by c.scheme, c.code""";

    private static final String POSITIONS = """
            select p.track_id, p.season, p.offered, p.filled, p.source_type, p.reference, p.observed_on::text as day,
                p.confidence, p.version
            from track_positions p where p.track_id = any (:ids) order by p.season desc""";

    private static final String PGY1 = """
            select o.track_id, o.program_id, p.name, p.institution, p.city, p.state, o.source_type, o.reference,
                o.observed_on::text as day, o.confidence, o.version
            from pgy1_options o join programs p on p.id = o.program_id
            where o.track_id = any (:ids) and p.deleted_at is null order by p.name, p.id""";

    private static final String TRACKS = """
            select coalesce(t.id, p.id) as id, p.id as program_id, coalesce(t.type, 'UNKNOWN') as type, t.label, t.pgy_entry,
                coalesce(t.version, 0) as version
            from programs p left join program_tracks t on t.program_id = p.id
            where p.id = any (:ids) order by p.id, type, t.id""";

    private final EntityManager entities;

    Tracks(EntityManager entities) {
        this.entities = entities;
    }

    public List<Track> of(UUID programId) {
        return of(List.of(programId)).getOrDefault(programId, List.of());
    }

    /** One track of a program, which has one of type UNKNOWN under its own id while none is known; 404 for any other. */
    public Track require(UUID programId, UUID id) {
        return of(programId).stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TRACK_NOT_FOUND.because("Program %s has no track %s.", programId, id));
    }

    /** The tracks of these programs in four queries; a program without known tracks has one of type UNKNOWN, with its own id. */
    public Map<UUID, List<Track>> of(Collection<UUID> programIds) {
        List<Tuple> tracks = rows(TRACKS, programIds);
        List<UUID> ids = tracks.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, List<Code>> codes = byTrack(rows(CODES, ids), Codes::code);
        Map<UUID, List<Positions>> positions = byTrack(rows(POSITIONS, ids), Tracks::positions);
        Map<UUID, List<Pgy1>> options = byTrack(rows(PGY1, ids), Tracks::pgy1);
        return tracks.stream()
                .map(row -> {
                    UUID id = row.get("id", UUID.class);
                    TrackType type = TrackType.valueOf(row.get("type", String.class));
                    Integer said = row.get("pgy_entry", Integer.class);
                    return new Track(
                            id,
                            row.get("program_id", UUID.class),
                            type,
                            said == null ? type.pgyEntry() : said,
                            row.get("label", String.class),
                            codes.getOrDefault(id, List.of()),
                            positions.getOrDefault(id, List.of()),
                            type == TrackType.ADVANCED ? options.getOrDefault(id, List.of()) : null,
                            row.get("version", Long.class));
                })
                .collect(groupingBy(Track::programId));
    }

    List<Positions> positions(UUID trackId) {
        return rows(POSITIONS, List.of(trackId)).stream().map(Tracks::positions).toList();
    }

    List<Pgy1> pgy1Options(UUID trackId) {
        return rows(PGY1, List.of(trackId)).stream().map(Tracks::pgy1).toList();
    }

    private static Positions positions(Tuple row) {
        TrackEvidence evidence = TrackEvidence.of(row);
        return new Positions(
                row.get("season", Integer.class),
                row.get("offered", Integer.class),
                row.get("filled", Integer.class),
                evidence.sourceType().name(),
                evidence.reference(),
                evidence.observedOn(),
                evidence.confidence(),
                row.get("version", Long.class));
    }

    private static Pgy1 pgy1(Tuple row) {
        return new Pgy1(
                row.get("program_id", UUID.class),
                row.get("name", String.class),
                row.get("institution", String.class),
                row.get("city", String.class),
                row.get("state", String.class),
                TrackEvidence.of(row),
                row.get("version", Long.class));
    }

    private static <T> Map<UUID, List<T>> byTrack(List<Tuple> rows, java.util.function.Function<Tuple, T> read) {
        return rows.stream().collect(groupingBy(row -> row.get("track_id", UUID.class), mapping(read, toList())));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Collection<UUID> ids) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
