package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.introducer.mentorship.matching.MentorType;

/** The seats of a mentor in a run, and how many of them it filled. */
@Entity
@Immutable
@Table(name = "run_seats")
class RunSeats extends RunRow {

    @Column(name = "mentor_id")
    private UUID mentorId;

    private int seats;
    private int taken;
    private Long price;

    protected RunSeats() {}

    /** The seats of a mentor in a run, with their price in modes that have prices. */
    @Schema(name = "RunSeats")
    record View(
            MentorType type,
            UUID mentorId,

            @Schema(description = "seats that the mentor has for the type")
            int seats,

            @Schema(description = "seats with a mentee of this run")
            int taken,

            @Schema(description = "dual price of one seat; absent in STABLE")
            Long price) {}

    View view() {
        return new View(type(), mentorId, seats, taken, price);
    }
}
