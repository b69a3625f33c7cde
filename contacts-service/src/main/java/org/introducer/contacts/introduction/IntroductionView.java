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

        @Schema(description = "day on which the introducer was asked")
        LocalDate askedOn,

        @Schema(description = "day on which it was agreed to; absent: it was not, or nobody recorded it") @Nullable
        LocalDate agreedOn,

        @Schema(description = "day on which the introduction was made; absent: not yet") @Nullable
        LocalDate madeOn,

        @Schema(description = "day on which the target answered; absent: not yet") @Nullable
        LocalDate repliedOn,

        @Schema(description = "day on which somebody said no, see `declinedBy`") @Nullable
        LocalDate declinedOn,

        IntroductionChange.@Nullable DeclinedBy declinedBy,

        @Schema(description = "day on which the applicant gave it up") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "the target had agreed before the introduction was made")
        boolean targetAgreed,

        @Nullable String note,

        @Schema(description = "the interaction as which an introduction that the target agreed to is recorded")
        @Nullable
        UUID interactionId,

        @Schema(
                description =
                        "the interaction as which the target's answer is recorded; absent: they have not answered")
        @Nullable
        UUID answerInteractionId,

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
    record IntroductionWarning(
            WarningCode code,

            @Schema(description = "the warning in a sentence")
            String text) {}

    /** What spoke against it. */
    @Schema(
            name = "IntroductionWarningCode",
            description = "INTRODUCER_OVER_LIMIT: asked too often recently; INTRODUCER_NOT_TO_BE_ASKED and "
                    + "TARGET_NOT_TO_BE_INTRODUCED: etiquette speaks against it; REQUEST_OPEN: a request for the same "
                    + "introduction is open")
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
                one.answerInteractionId(),
                warnings,
                one.createdAt(),
                one.version());
    }
}
