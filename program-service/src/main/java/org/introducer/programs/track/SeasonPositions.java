package org.introducer.programs.track;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.POSITIONS_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.audit.Changes;
import org.introducer.programs.track.Track.Positions;

/** The positions of a track, season by season, as a curator enters them. */
@ApplicationScoped
public class SeasonPositions {

    private static final int FIRST = 1990;
    private static final int LAST = 2100;

    private final EntityManager entities;
    private final Tracks tracks;
    private final TrackCorrections corrections;
    private final Codes codes;
    private final Changes changes;
    private final Clock clock;

    SeasonPositions(
            EntityManager entities,
            Tracks tracks,
            TrackCorrections corrections,
            Codes codes,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.tracks = tracks;
        this.corrections = corrections;
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
    }

    public Positions require(UUID programId, UUID trackId, int season) {
        corrections.require(programId, trackId);
        return find(trackId, season)
                .orElseThrow(() -> POSITIONS_NOT_FOUND.because("There are no positions of the season %d.", season));
    }

    /** As {@link #require}, empty when nothing is said of the season. */
    public Optional<Positions> known(UUID programId, UUID trackId, int season) {
        corrections.require(programId, trackId);
        return find(trackId, season);
    }

    /** What a curator says, no file undoes. */
    public void enter(UUID programId, UUID trackId, int season, PositionsDraft draft) {
        ProgramTrack track = corrections.require(programId, trackId);
        if (season < FIRST || season > LAST) {
            throw INVALID_INPUT.at("", "the season has to be a year from %d to %d".formatted(FIRST, LAST));
        }
        draft.evidence().check(LocalDate.now(clock));
        draft.evidence()
                .bind(entities.createNativeQuery("""
                        insert into track_positions as p
                            (track_id, season, offered, filled, source_type, reference, observed_on, confidence)
                        values (:track, :season, :offered, :filled, :source, :reference, :day, :confidence)
                        on conflict (track_id, season) do update
                        set offered = excluded.offered, filled = excluded.filled, source_type = excluded.source_type,
                            reference = excluded.reference, observed_on = excluded.observed_on,
                            confidence = excluded.confidence, code = null, version = p.version + 1"""))
                .setParameter("track", trackId)
                .setParameter("season", season)
                .setParameter("offered", draft.offered())
                .setParameter("filled", draft.filled())
                .executeUpdate();
        changed(track, season, String.valueOf(draft.offered()));
    }

    public void remove(UUID programId, UUID trackId, int season) {
        ProgramTrack track = corrections.require(programId, trackId);
        entities.createNativeQuery("delete from track_positions where track_id = :track and season = :season")
                .setParameter("track", trackId)
                .setParameter("season", season)
                .executeUpdate();
        changed(track, season, null);
    }

    private void changed(ProgramTrack track, int season, String offered) {
        codes.seen(track.id());
        corrections.touch(track);
        changes.note("TrackPositions", track.id(), List.of(new Changes.Field(Integer.toString(season), offered)));
    }

    private Optional<Positions> find(UUID trackId, int season) {
        return tracks.positions(trackId).stream()
                .filter(positions -> positions.season() == season)
                .findFirst();
    }
}
