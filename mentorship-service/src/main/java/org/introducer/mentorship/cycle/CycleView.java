package org.introducer.mentorship.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A cycle of mentoring: its days, what mentees are asked, and how it is matched. */
@Schema(name = "Cycle")
record CycleView(
        UUID id,
        @JsonUnwrapped CycleDraft cycle,
        CycleState state,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    static CycleView of(Cycle cycle, LocalDate today) {
        return new CycleView(cycle.id(), cycle.draft(), cycle.draft().state(today), cycle.createdAt(), cycle.version());
    }
}
