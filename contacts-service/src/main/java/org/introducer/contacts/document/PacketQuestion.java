package org.introducer.contacts.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** A stay or rotation, and the documents that it asks for. */
@Schema(name = "DocumentPacketQuestion")
record PacketQuestion(
        @NotNull @OrdinaryDay @Schema(description = "first day of the stay", examples = "2027-05-03")
        LocalDate startsOn,

        @NotNull @OrdinaryDay @Schema(description = "last day of the stay", examples = "2027-05-28")
        LocalDate endsOn,

        @OrdinaryDay
        @Schema(
                description = "by when the papers have to be there; absent: on the first day of the stay",
                examples = "2027-02-01")
        LocalDate latestApplyBy,

        @Schema(description = "the papers that the stay asks for") @NotEmpty @Size(max = 30)
        List<@Valid @NotNull Needed> needed) {

    /** One document that is asked for. */
    @Schema(name = "DocumentPacketNeed")
    record Needed(
            @NotNull DocumentKind kind,

            @Min(0)
            @Max(730)
            @Schema(
                    description = "days after the stay for which it still has to be valid; default: 0",
                    examples = "180")
            Integer validAfter,

            @Min(0)
            @Max(730)
            @Schema(description = "days that it takes to get one; absent: an assumption by kind", examples = "60")
            Integer days) {}
}
