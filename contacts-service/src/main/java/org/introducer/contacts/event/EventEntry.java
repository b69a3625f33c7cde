package org.introducer.contacts.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.time.IanaZone;
import org.introducer.platform.time.OrdinaryDay;

/**
 * A meeting or congress on its days, and whom the applicant wants to meet there.
 *
 * <p>The one place of an event's fields.
 */
@Embeddable
@Schema(name = "EventDraft")
record EventEntry(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "name of the meeting or congress", examples = "SIR 2027 Annual Scientific Meeting")
        String name,

        @NotNull
        @OrdinaryDay
        @Column(name = "first_day")
        @Schema(description = "first day, in `zone`", examples = "2027-03-13")
        LocalDate firstDay,

        @NotNull
        @OrdinaryDay
        @Column(name = "last_day")
        @Schema(description = "last day, in `zone`", examples = "2027-03-18")
        LocalDate lastDay,

        @NotNull @IanaZone @Schema(description = "in which its days are counted", examples = "America/Chicago")
        String zone,

        @Schema(description = "city or venue") @Size(max = 300)
        String place,

        @Schema(description = "default: false") Boolean virtual,

        @Size(max = 2000) @Schema(description = "where the dates are from", examples = "https://www.sirweb.org")
        String source,

        @Schema(description = "sessions of the event") @Size(max = 200) @JdbcTypeCode(SqlTypes.JSON)
        List<@Valid @NotNull Session> sessions,

        @Schema(description = "posters at the event") @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON)
        List<@Valid @NotNull Poster> posters,

        @Size(max = 200)
        @Column(name = "target_contact_ids")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "the contacts whom the applicant wants to meet there")
        List<@NotNull UUID> targetContactIds,

        @Size(max = 10_000) String notes) {

    EventEntry {
        virtual = virtual != null && virtual;
        sessions = sessions == null ? List.of() : sessions;
        posters = posters == null ? List.of() : posters;
        targetContactIds = targetContactIds == null
                ? List.of()
                : targetContactIds.stream().distinct().toList();
    }
}
