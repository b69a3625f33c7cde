package org.introducer.programs.track;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.PGY1_OPTION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.audit.Changes;
import org.introducer.programs.track.Track.Pgy1;

/** Where the residents of an advanced track do their PGY-1, as the program itself says. */
@ApplicationScoped
public class Pgy1Options {

    private final EntityManager entities;
    private final Tracks tracks;
    private final TrackCorrections corrections;
    private final Changes changes;
    private final Clock clock;

    Pgy1Options(EntityManager entities, Tracks tracks, TrackCorrections corrections, Changes changes, Clock clock) {
        this.entities = entities;
        this.tracks = tracks;
        this.corrections = corrections;
        this.changes = changes;
        this.clock = clock;
    }

    public Pgy1 require(UUID programId, UUID trackId, UUID pgy1) {
        corrections.require(programId, trackId);
        return find(trackId, pgy1).orElseThrow(() -> PGY1_OPTION_NOT_FOUND.because(null));
    }

    /** As {@link #require}, empty when there is none. */
    public Optional<Pgy1> known(UUID programId, UUID trackId, UUID pgy1) {
        corrections.require(programId, trackId);
        return find(trackId, pgy1);
    }

    /** @param pgy1 a program of the directory */
    public void enter(UUID programId, UUID trackId, UUID pgy1, Pgy1Draft draft) {
        ProgramTrack track = corrections.require(programId, trackId);
        if (track.type() != TrackType.ADVANCED) {
            throw INVALID_INPUT.at("", "only an advanced track has PGY-1 options, not one of type " + track.type());
        }
        if (!offersPgy1(pgy1)) {
            throw INVALID_INPUT.at("", "the program has no known PGY-1: create its preliminary track first");
        }
        Instant now = Instant.now(clock);
        draft.evidence().check(LocalDate.ofInstant(now, ZoneOffset.UTC));
        draft.evidence()
                .bind(entities.createNativeQuery("""
                        insert into pgy1_options as o
                            (track_id, program_id, source_type, reference, observed_on, confidence, created_at)
                        values (:track, :program, :source, :reference, :day, :confidence, :now)
                        on conflict (track_id, program_id) do update
                        set source_type = excluded.source_type, reference = excluded.reference,
                            observed_on = excluded.observed_on, confidence = excluded.confidence, version = o.version + 1"""))
                .setParameter("track", trackId)
                .setParameter("program", pgy1)
                .setParameter("now", now)
                .executeUpdate();
        changed(track, pgy1);
    }

    public void remove(UUID programId, UUID trackId, UUID pgy1) {
        ProgramTrack track = corrections.require(programId, trackId);
        entities.createNativeQuery("delete from pgy1_options where track_id = :track and program_id = :program")
                .setParameter("track", trackId)
                .setParameter("program", pgy1)
                .executeUpdate();
        changed(track, pgy1);
    }

    private void changed(ProgramTrack track, UUID pgy1) {
        corrections.touch(track);
        changes.note("Pgy1Option", track.id(), List.of(new Changes.Field("programId", pgy1.toString())));
    }

    private Optional<Pgy1> find(UUID trackId, UUID pgy1) {
        return tracks.pgy1Options(trackId).stream()
                .filter(option -> option.programId().equals(pgy1))
                .findFirst();
    }

    private boolean offersPgy1(UUID program) {
        return (boolean)
                entities.createNativeQuery("""
                        select exists (select from programs p where p.id = :program and p.merged_into is null
                            and p.deleted_at is null and (p.pathway = 'PGY1' or exists (
                                select from program_tracks t where t.program_id = p.id and t.type = 'PRELIMINARY')))""").setParameter("program", program).getSingleResult();
    }
}
