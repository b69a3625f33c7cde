package org.introducer.programs.track;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A track of a program, for filters. */
@Entity
@Immutable
@Table(name = "program_tracks")
class ProgramTrack {

    @Id
    UUID id;

    @Column(name = "program_id")
    UUID programId;

    @Enumerated(EnumType.STRING)
    TrackType type;
}
