package org.introducer.mentorship.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** An event of speed mentoring: when and where it takes place, and the time of each round. */
@Schema(name = "SpeedEvent")
record SpeedEventView(
        UUID id,
        @JsonUnwrapped SpeedEventDraft event,

        @Schema(description = "when each round takes place, in order")
        List<Round> timetable,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** When a round takes place. */
    @Schema(name = "SpeedEventTime", description = "when the round takes place")
    record Round(
            @Schema(description = "number of the round, from 1")
            int round,

            Instant startsAt,
            Instant endsAt) {

        static Round of(SpeedEventDraft event, int round) {
            return new Round(round, event.start(round), event.end(round));
        }
    }

    static SpeedEventView of(SpeedEvent event) {
        SpeedEventDraft draft = event.draft();
        return new SpeedEventView(
                event.id(),
                draft,
                IntStream.rangeClosed(1, draft.rounds())
                        .mapToObj(round -> Round.of(draft, round))
                        .toList(),
                event.createdAt(),
                event.version());
    }
}
