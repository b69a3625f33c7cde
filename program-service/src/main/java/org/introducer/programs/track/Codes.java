package org.introducer.programs.track;

import static org.introducer.programs.ProgramsProblem.PROGRAM_EXISTS;
import static org.introducer.programs.ProgramsProblem.TRACK_EXISTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.programs.track.Track.Code;

/** The ACGME and NRMP codes of programs. A code is of one program; a program keeps those it had. */
@ApplicationScoped
public class Codes {

    private static final String BY_HAND = "entered by a curator";

    private final EntityManager entities;
    private final Clock clock;

    Codes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** All codes of a program, those of its tracks too. */
    @SuppressWarnings("unchecked")
    public List<Code> of(UUID programId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select * from program_codes where program_id = :program order by scheme, code", Tuple.class)
                .setParameter("program", programId)
                .getResultList();
        return rows.stream().map(Codes::code).toList();
    }

    static Code code(Tuple row) {
        return new Code(
                row.get("scheme", String.class),
                row.get("code", String.class),
                row.get("first_season", Integer.class),
                row.get("last_season", Integer.class),
                row.get("source", String.class));
    }

    /** Gives a program the codes that a curator entered; a code of another program is 409. */
    public void enter(UUID programId, String acgmeCode, String nrmpCode) {
        if (acgmeCode != null) {
            enter(programId, "ACGME", acgmeCode, null);
        }
        if (nrmpCode != null) {
            TrackType type = NrmpCode.parse(nrmpCode).map(NrmpCode::track).orElse(TrackType.UNKNOWN);
            enter(programId, "NRMP", nrmpCode, type);
        }
    }

    private void enter(UUID programId, String scheme, String code, TrackType type) {
        int added = entities.createNativeQuery("""
                        insert into program_codes (scheme, code, program_id, source) values (:scheme, :code, :program, :source)
                        on conflict do nothing""")
                .setParameter("scheme", scheme)
                .setParameter("code", code)
                .setParameter("program", programId)
                .setParameter("source", BY_HAND)
                .executeUpdate();
        if (added == 1 && type != null) {
            addTrack(programId, code, type);
        } else if (added == 0 && !programId.equals(owner(scheme, code))) {
            throw PROGRAM_EXISTS.because("%s code %s is taken.", scheme, code);
        }
    }

    private void addTrack(UUID programId, String code, TrackType type) {
        entities.createNativeQuery("""
                        with track as (
                            insert into program_tracks (program_id, type, created_at) values (:program, :type, :now) returning id)
                        update program_codes set track_id = track.id from track where scheme = 'NRMP' and code = :code""")
                .setParameter("program", programId)
                .setParameter("type", type.name())
                .setParameter("now", Instant.now(clock))
                .setParameter("code", code)
                .executeUpdate();
    }

    /** The NRMP code that a curator gave a track, null when there is none. */
    String enteredOf(UUID trackId) {
        List<Tuple> codes = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select code from program_codes where track_id = :track and scheme = 'NRMP' and source = :source
                        order by last_season desc nulls first, code limit 1""", Tuple.class)
                .setParameter("track", trackId)
                .setParameter("source", BY_HAND)
                .getResultList();
        return codes.isEmpty() ? null : codes.getFirst().get(0, String.class);
    }

    /** Gives a track a code that no other track has; null gives none. */
    void attach(UUID programId, UUID trackId, String code) {
        if (code == null) {
            return;
        }
        enter(programId, "NRMP", code, null);
        int attached = entities.createNativeQuery("""
                        update program_codes set track_id = :track
                        where scheme = 'NRMP' and code = :code and (track_id is null or track_id = :track)""")
                .setParameter("track", trackId)
                .setParameter("code", code)
                .executeUpdate();
        if (attached == 0) {
            throw TRACK_EXISTS.because("NRMP code %s is that of another track of the program.", code);
        }
        seen(trackId);
    }

    /** A code that a curator entered was in use in the seasons in which its track was offered. */
    void seen(UUID trackId) {
        entities.createNativeQuery("""
                        update program_codes c set (first_season, last_season) = (
                            select min(p.season), max(p.season) from track_positions p where p.track_id = :track and p.offered > 0)
                        where c.scheme = 'NRMP' and c.track_id = :track and c.source = :source""")
                .setParameter("track", trackId)
                .setParameter("source", BY_HAND)
                .executeUpdate();
    }

    /** Takes a code away that a curator entered. */
    void detach(UUID trackId, String code) {
        entities.createNativeQuery("""
                        delete from program_codes where scheme = 'NRMP' and code = :code and track_id = :track and source = :source""")
                .setParameter("code", code)
                .setParameter("track", trackId)
                .setParameter("source", BY_HAND)
                .executeUpdate();
    }

    private Object owner(String scheme, String code) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select program_id from program_codes where scheme = :scheme and code = :code", Tuple.class)
                .setParameter("scheme", scheme)
                .setParameter("code", code)
                .getSingleResult()
                .get(0, UUID.class);
    }
}
