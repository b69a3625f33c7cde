package org.introducer.platform.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row with a field of every type that a list can be filtered by, each of which may be unknown. */
@Entity
@Table(name = "visits")
class Visit {

    enum Kind {
        TOUR,
        OBSERVERSHIP,
        INTERVIEW
    }

    @Id
    int id;

    String city;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "visited_on")
    LocalDate day;

    Instant at;
    Integer guests;
    Long nights;
    Double hours;
    Boolean paid;
    UUID host;

    protected Visit() {}

    Visit(int id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return "Visit " + id + " " + city + " " + kind + " " + day + " " + at + " " + guests + " " + nights + " "
                + hours + " " + paid + " " + host;
    }
}
