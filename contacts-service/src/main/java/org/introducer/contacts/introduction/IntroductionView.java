package org.introducer.contacts.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** An introduction request as shown. */
@Schema(name = "Introduction")
record IntroductionView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        UUID introducerContactId,
        UUID targetContactId,
        @Nullable UUID programId,
        IntroductionState state,
        LocalDate askedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate declinedOn,
        IntroductionChange.@Nullable DeclinedBy declinedBy,
        @Nullable LocalDate withdrawnOn,

        @Schema(description = "the target had agreed before the introduction was made")
        boolean targetAgreed,

        @Nullable String note,

        @Schema(description = "the interaction as which an introduction that the target agreed to is recorded")
        @Nullable
        UUID interactionId,

        @Schema(
                description =
                        "when it was created: what spoke against asking; recording is never refused for it; absent: nothing")
        @Nullable
        List<IntroductionWarning> warnings,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** Something that spoke against a request. */
    @Schema(name = "IntroductionWarning")
    record IntroductionWarning(WarningCode code, String text) {}

    /** What spoke against it. */
    @Schema(name = "IntroductionWarningCode")
    enum WarningCode {
        INTRODUCER_OVER_LIMIT,
        INTRODUCER_NOT_TO_BE_ASKED,
        TARGET_NOT_TO_BE_INTRODUCED,
        REQUEST_OPEN
    }

    static IntroductionView of(Introduction one) {
        return of(one, null);
    }

    static IntroductionView of(Introduction one, @Nullable List<IntroductionWarning> warnings) {
        return new IntroductionView(
                one.id(),
                one.ownerId(),
                one.introducerContactId(),
                one.targetContactId(),
                one.programId(),
                one.state(),
                one.askedOn(),
                one.agreedOn(),
                one.madeOn(),
                one.repliedOn(),
                one.declinedOn(),
                one.declinedBy(),
                one.withdrawnOn(),
                one.targetAgreed(),
                one.note(),
                one.interactionId(),
                warnings,
                one.createdAt(),
                one.version());
    }
}
