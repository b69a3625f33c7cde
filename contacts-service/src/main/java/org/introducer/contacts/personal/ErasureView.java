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

/** An order and, when it is carried out, its receipt. */
@Schema(name = "Erasure")
record ErasureView(
        UUID id,
        State state,
        ErasureReason reason,
        Erasure.RequestedBy requestedBy,

        @Schema(description = "keyed digest of whom it is about: the same for the same person, and leads to nobody")
        String subject,

        Instant createdAt,
        @Nullable Instant finishedAt,
        List<Part> services,
        @JsonIgnore long version)
        implements Writes.Created {

    /** How far it is. */
    @Schema(name = "ErasureState")
    enum State {
        PENDING,
        DONE
    }

    /** One service. */
    @Schema(name = "ErasurePart")
    record Part(
            String service,
            State state,

            @Schema(description = "how often it was tried; a service that is away is tried again")
            int tries,

            @Nullable Instant triedAt,

            @Schema(description = "rows that are gone, by table")
            Map<String, Long> deleted,

            @Schema(description = "rows that stay without what was personal in them")
            List<Remainder> changed,

            @Schema(description = "rows that stay as they are")
            List<Remainder> kept) {

        static Part of(ErasedService service) {
            ErasureReport report = service.report();
            return report == null
                    ? new Part(
                            service.service(),
                            State.PENDING,
                            service.tries(),
                            service.triedAt(),
                            Map.of(),
                            List.of(),
                            List.of())
                    : new Part(
                            service.service(),
                            State.DONE,
                            service.tries(),
                            service.triedAt(),
                            report.deleted(),
                            remainders(report.changed()),
                            remainders(report.kept()));
        }
    }

    /** Rows that stay, and why. */
    @Schema(name = "ErasureRemainder")
    record Remainder(String table, long rows, String why) {}

    private static List<Remainder> remainders(List<ErasureReport.Remainder> stored) {
        return stored.stream()
                .map(each -> new Remainder(each.table(), each.rows(), each.why()))
                .toList();
    }

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.finishedAt() == null ? State.PENDING : State.DONE,
                erasure.reason(),
                erasure.requestedBy(),
                erasure.subject(),
                erasure.createdAt(),
                erasure.finishedAt(),
                erasure.services().stream().map(Part::of).toList(),
                erasure.version());
    }
}
