package org.introducer.contacts.personal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** An order to erase all data of an applicant and, when it is carried out, its receipt. */
@Schema(name = "Erasure")
record ErasureView(
        UUID id,
        OrderState state,
        @Schema(description = "why it was ordered") ErasureReason reason,
        Erasure.RequestedBy requestedBy,

        @Schema(description = "keyed digest of the person: the same for the same person; it does not reveal who")
        String subject,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "the three services, each with its receipt")
        List<Part> services,

        @JsonIgnore long version)
        implements Writes.Created {

    /** What one service has erased, and what had to stay. */
    @Schema(name = "ErasurePart")
    record Part(
            @Schema(description = "name of the service") String service,
            OrderState state,

            @Schema(description = "how often it was tried; a service that is unavailable is tried again")
            int tries,

            @Schema(description = "when it was last tried; absent: not yet") @Nullable
            Instant triedAt,

            @Schema(description = "rows that are gone, by table")
            Map<String, Long> deleted,

            @Schema(description = "rows that stay without what was personal in them")
            List<RemainingRows> changed,

            @Schema(description = "rows that stay as they are")
            List<RemainingRows> kept) {

        static Part of(ErasedService service) {
            ErasureReport report = service.report();
            return report == null
                    ? new Part(
                            service.service(),
                            OrderState.PENDING,
                            service.tries(),
                            service.triedAt(),
                            Map.of(),
                            List.of(),
                            List.of())
                    : new Part(
                            service.service(),
                            OrderState.DONE,
                            service.tries(),
                            service.triedAt(),
                            report.deleted(),
                            RemainingRows.of(report.changed()),
                            RemainingRows.of(report.kept()));
        }
    }

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.finishedAt() == null ? OrderState.PENDING : OrderState.DONE,
                erasure.reason(),
                erasure.requestedBy(),
                erasure.subject(),
                erasure.createdAt(),
                erasure.finishedAt(),
                erasure.services().stream().map(Part::of).toList(),
                erasure.version());
    }
}
