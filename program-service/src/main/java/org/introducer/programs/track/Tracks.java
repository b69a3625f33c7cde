package org.introducer.programs.track;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.track.Track.Code;
import org.introducer.programs.track.Track.Positions;

/** The tracks of programs; read only here, written by imports and curators. */
@ApplicationScoped
public class Tracks {

    private final EntityManager entities;

    Tracks(EntityManager entities) {
        this.entities = entities;
    }

    public List<Track> of(UUID programId) {
        return of(List.of(programId)).getOrDefault(programId, List.of());
    }

    /** The tracks of these programs in three queries; a program without known tracks has one of type UNKNOWN, with its own id. */
    public Map<UUID, List<Track>> of(Collection<UUID> programIds) {
        UUID[] ids = programIds.toArray(UUID[]::new);
        Map<UUID, List<Code>> codes = rows("""
                        select c.track_id, c.scheme, c.code, c.first_season, c.last_season, c.source from program_codes c
                        where c.program_id = any (:ids) and c.track_id is not null order by c.scheme, c.code""", ids).stream()
                .collect(groupingBy(row -> row.get("track_id", UUID.class), mapping(Codes::code, toList())));
        Map<UUID, List<Positions>> positions = rows("""
                        select p.* from track_positions p join program_tracks t on t.id = p.track_id
                        where t.program_id = any (:ids) order by p.season desc""", ids).stream()
                .collect(groupingBy(
                        row -> row.get("track_id", UUID.class),
                        mapping(
                                row -> new Positions(
                                        row.get("season", Integer.class),
                                        row.get("offered", Integer.class),
                                        row.get("filled", Integer.class),
                                        row.get("source_type", String.class),
                                        row.get("reference", String.class)),
                                toList())));
        return rows("""
                        select coalesce(t.id, p.id) id, p.id program_id, coalesce(t.type, 'UNKNOWN') type, t.label
                        from programs p left join program_tracks t on t.program_id = p.id
                        where p.id = any (:ids) order by p.id, type, t.id""", ids).stream().map(row -> track(row, codes, positions)).collect(groupingBy(Track::programId));
    }

    private static Track track(Tuple row, Map<UUID, List<Code>> codes, Map<UUID, List<Positions>> positions) {
        UUID id = row.get("id", UUID.class);
        TrackType type = TrackType.valueOf(row.get("type", String.class));
        return new Track(
                id,
                row.get("program_id", UUID.class),
                type,
                type.pgyEntry(),
                row.get("label", String.class),
                codes.getOrDefault(id, List.of()),
                positions.getOrDefault(id, List.of()));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID[] ids) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
