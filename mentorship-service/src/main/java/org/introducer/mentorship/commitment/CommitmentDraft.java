package org.introducer.mentorship.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.time.OrdinaryDay;

/** A task and the day by which it is to be done. */
@Embeddable
@Schema(name = "CommitmentDraft")
public record CommitmentDraft(
        @NotBlank
        @Size(max = 1000)
        @Schema(description = "what is to be done, in words", examples = "Send the draft of the abstract")
        String task,

        @Enumerated(EnumType.STRING) @Schema(description = "who does it; default: MENTEE")
        Side side,

        @NotNull
        @OrdinaryDay
        @Column(name = "due_on")
        @Schema(description = "last day on which it is on time, in UTC; today or later", examples = "2027-10-01")
        LocalDate dueOn) {

    public CommitmentDraft {
        side = side == null ? Side.MENTEE : side;
    }
}
