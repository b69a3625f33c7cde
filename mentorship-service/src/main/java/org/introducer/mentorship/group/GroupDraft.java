package org.introducer.mentorship.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** A group or an office hour that a mentor offers to several mentees at once. */
@Embeddable
@Schema(name = "MentoringGroupDraft")
record GroupDraft(
        @NotNull @Column(name = "mentor_id") @Schema(description = "takes part in the cycle")
        UUID mentorId,

        @NotNull @Enumerated(EnumType.STRING) GroupKind kind,

        @NotNull @Enumerated(EnumType.STRING) MentorType type,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "what it is about, in the mentor's words", examples = "How to present at SIR")
        String topic,

        @NotNull @Min(2) @Max(200) @Schema(description = "the most mentees who can join", examples = "6")
        Integer places,

        @Column(name = "starts_at") @Schema(description = "OFFICE_HOURS: when they begin; a GROUP has no one time")
        Instant startsAt,

        @Min(5) @Max(480) @Schema(description = "OFFICE_HOURS: how long they take", examples = "60")
        Integer minutes) {

    boolean hasBegun(Instant now) {
        return startsAt != null && !startsAt.isAfter(now);
    }

    /** What the draft says against itself. */
    List<InputError> faults() {
        List<InputError> faults = new ArrayList<>();
        boolean once = kind == GroupKind.OFFICE_HOURS;
        if (once != (startsAt != null)) {
            faults.add(fault("/startsAt", once));
        }
        if (once != (minutes != null)) {
            faults.add(fault("/minutes", once));
        }
        return faults;
    }

    private static InputError fault(String pointer, boolean missing) {
        return missing
                ? InputError.at(pointer, InputErrorCode.REQUIRED, "is required for OFFICE_HOURS")
                : InputError.at(pointer, "is for OFFICE_HOURS only");
    }
}
