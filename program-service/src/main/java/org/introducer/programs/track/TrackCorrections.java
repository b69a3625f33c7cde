package org.introducer.programs.track;

import static org.introducer.programs.ProgramsProblem.TRACK_EXISTS;
import static org.introducer.programs.ProgramsProblem.TRACK_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The tracks that a curator enters, corrects and takes out. The program's row has been locked before. */
@ApplicationScoped
public class TrackCorrections {

    private final Rows rows;
    private final Codes codes;
    private final Clock clock;

    TrackCorrections(Rows rows, Codes codes, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    /** What would have to be entered for the track to be as it is. */
    public TrackDraft draft(UUID programId, UUID id) {
        ProgramTrack track = require(programId, id);
        return new TrackDraft(track.type(), track.label(), track.pgyEntry(), codes.enteredOf(id));
    }

    public UUID add(UUID programId, TrackDraft draft) {
        draft.check();
        if (draft.nrmpCode() == null && same(programId, draft).isPresent()) {
            throw TRACK_EXISTS.because("The program already has a track of type %s with this label.", draft.type());
        }
        ProgramTrack track = new ProgramTrack(programId, draft, Instant.now(clock));
        rows.persistAndFlush(track);
        codes.attach(programId, track.id(), draft.nrmpCode());
        return track.id();
    }

    /** @param patched what the track is to be */
    public UUID change(UUID programId, UUID id, TrackDraft patched) {
        ProgramTrack track = require(programId, id);
        patched.check();
        String before = codes.enteredOf(id);
        if (!Objects.equals(before, patched.nrmpCode())) {
            codes.detach(id, before);
            codes.attach(programId, id, patched.nrmpCode());
        }
        track.describe(patched);
        return id;
    }

    /** Takes a track out with its positions and PGY-1 years; codes that a file gave stay with the program. */
    public void remove(UUID programId, UUID id) {
        ProgramTrack track = require(programId, id);
        codes.detach(id, codes.enteredOf(id));
        for (String sql : new String[] {
            "delete from track_positions where track_id = :track",
            "delete from pgy1_options where track_id = :track",
            "update program_codes set track_id = null where track_id = :track"
        }) {
            rows.getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter("track", id)
                    .executeUpdate();
        }
        rows.delete(track);
    }

    /** 404 for what is no track of this program. */
    public void requireKnown(UUID programId, UUID id) {
        require(programId, id);
    }

    /** A track of this program that can be changed: 404 for any other, and for the one that is shown while none is known. */
    ProgramTrack require(UUID programId, UUID id) {
        return rows.findByIdOptional(id)
                .filter(track -> track.programId().equals(programId))
                .orElseThrow(() -> id.equals(programId)
                        ? TRACK_NOT_FOUND.because(
                                "No track of program %s is known; the one of type UNKNOWN that is shown stands for them. Create its tracks first.",
                                programId)
                        : TRACK_NOT_FOUND.because("Program %s has no track %s.", programId, id));
    }

    /** Gives the track a new version, because something that is shown with it has changed. */
    void touch(ProgramTrack track) {
        rows.getEntityManager().lock(track, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private Optional<ProgramTrack> same(UUID programId, TrackDraft draft) {
        return rows.list("programId = ?1 and type = ?2", programId, draft.type()).stream()
                .filter(track -> Objects.equals(track.label(), draft.label()))
                .findFirst();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ProgramTrack, UUID> {}
}
