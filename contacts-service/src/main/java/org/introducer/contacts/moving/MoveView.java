package org.introducer.contacts.moving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.personal.OrderState;
import org.introducer.contacts.personal.RemainingRows;
import org.introducer.platform.personal.MoveReport;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** The order to move an applicant's data to another organisation or to a tenant of their own and, when it is carried out, its receipt. */
@Schema(name = "Move")
record MoveView(
        UUID id,
        State state,
        Target to,

        @Schema(
                description =
                        "for which service the person has data in the other tenant already; nothing was moved then")
        @Nullable
        String refusedBy,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "the three services, each with what was moved there")
        List<Part> services,

        @JsonIgnore long version)
        implements Writes.Created {

    /** How far it is. */
    @Schema(
            name = "MoveState",
            description =
                    "PENDING: it is being carried out; DONE; REFUSED: a service has data of the person in the other "
                            + "tenant, and nothing was moved")
    enum State {
        PENDING,
        DONE,
        REFUSED
    }

    /** Where to. */
    @Schema(
            name = "MoveTarget",
            description = "PERSONAL_TENANT: a tenant of the person's own; ORGANISATION: that of an invitation")
    enum Target {
        PERSONAL_TENANT,
        ORGANISATION
    }

    /** What one service has moved, and what had to stay. */
    @Schema(name = "MovePart")
    record Part(
            @Schema(description = "name of the service") String service,

            @Schema(
                    description =
                            "DONE: it was carried out; once all are DONE, it is done once more for what came meanwhile")
            OrderState state,

            @Schema(description = "how often it was tried; a service that is unavailable is tried again")
            int tries,

            @Schema(description = "when it was last tried; absent: not yet") @Nullable
            Instant triedAt,

            @Schema(description = "rows that are in the other tenant, by table")
            Map<String, Long> moved,

            @Schema(description = "rows that ended with the move")
            List<RemainingRows> ended,

            @Schema(description = "rows that stay in the tenant that was left")
            List<RemainingRows> kept) {

        static Part of(MovedService service) {
            MoveReport report = service.report();
            return new Part(
                    service.service(),
                    report == null ? OrderState.PENDING : OrderState.DONE,
                    service.tries(),
                    service.triedAt(),
                    report == null ? Map.of() : report.moved(),
                    report == null ? List.of() : RemainingRows.of(report.deleted()),
                    report == null ? List.of() : RemainingRows.of(report.kept()));
        }
    }

    static MoveView of(Move move) {
        return new MoveView(
                move.id(),
                move.refusedBy() != null ? State.REFUSED : move.finishedAt() != null ? State.DONE : State.PENDING,
                move.personal() ? Target.PERSONAL_TENANT : Target.ORGANISATION,
                move.refusedBy(),
                move.createdAt(),
                move.finishedAt(),
                move.services().stream().map(Part::of).toList(),
                move.version());
    }
}
