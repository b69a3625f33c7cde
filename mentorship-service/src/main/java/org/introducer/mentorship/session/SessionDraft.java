package org.introducer.mentorship.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.profile.Listed;

/** When and where the two meet, and what they want to reach. */
@Embeddable
@Schema(name = "SessionDraft")
public record SessionDraft(
        @NotNull @Column(name = "starts_at") @Schema(examples = "2027-09-07T11:00:00Z")
        Instant startsAt,

        @Min(5) @Max(480) @Schema(description = "length; default: 30")
        Integer minutes,

        @Size(max = 500) @Schema(description = "where, or how", examples = "video call")
        String place,

        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "what the two want to reach")
        List<@NotBlank @Size(max = 500) String> goals) {

    private static final int MINUTES = 30;

    public SessionDraft {
        minutes = minutes == null ? MINUTES : minutes;
        goals = Listed.orEmpty(goals);
    }

    Instant over() {
        return startsAt.plusSeconds(minutes * 60L);
    }
}
