package org.introducer.mentorship.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.time.OrdinaryDay;

/** What a mentor and a mentee agree on: goals, how often they meet, and until when. */
@Embeddable
@Schema(name = "AgreementDraft")
public record AgreementDraft(
        @NotEmpty
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "what the two want to reach", examples = "[\"submit an abstract\"]")
        List<@NotBlank @Size(max = 500) String> goals,

        @NotNull
        @Min(1)
        @Max(365)
        @Column(name = "every_days")
        @Schema(description = "days between two sessions", examples = "14")
        Integer everyDays,

        @NotNull
        @OrdinaryDay
        @Column(name = "ends_on")
        @Schema(description = "last day; the agreement completes itself after it, in UTC", examples = "2028-02-28")
        LocalDate endsOn,

        @NotBlank
        @Size(max = 100)
        @Column(name = "consent_version")
        @Schema(
                description = "version of the organisation's text on confidentiality to which both consent",
                examples = "2027-1")
        String consentVersion) {}
