package org.introducer.programs.track;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A code that a program has or had, for filters. */
@Entity
@Immutable
@IdClass(ProgramCode.Key.class)
@Table(name = "program_codes")
class ProgramCode {

    record Key(String scheme, String code) implements Serializable {}

    @Id
    String scheme;

    @Id
    String code;

    @Column(name = "program_id")
    UUID programId;
}
