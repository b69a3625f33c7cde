package org.introducer.contacts.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.time.OrdinaryDay;

/**
 * Something to apply for, as its source states it.
 *
 * <p>The one place of an opportunity's fields.
 */
@Embeddable
@Schema(name = "OpportunityDraft")
record OpportunityEntry(
        @Schema(description = "what is applied for") @NotNull @Enumerated(EnumType.STRING)
        OpportunityKind kind,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "name of the opportunity", examples = "Membership of SIR as an international trainee")
        String title,

        @Size(max = 300) @Schema(description = "who offers it", examples = "SIR")
        String organisation,

        @NotBlank @Size(max = 2000) @Schema(description = "where this is from", examples = "https://www.sirweb.org")
        String source,

        @NotNull @OrdinaryDay @Column(name = "observed_on") @Schema(description = "when the source said so")
        LocalDate observedOn,

        @OrdinaryDay @Column(name = "opens_on") @Schema(description = "first day on which one can apply")
        LocalDate opensOn,

        @OrdinaryDay @Schema(description = "last day on which one can apply; absent: none is known")
        LocalDate deadline,

        @Size(max = 100)
        @Column(name = "membership_class")
        @Schema(
                description = "of a membership; absent: which class fits is not known",
                examples = "International trainee")
        String membershipClass,

        @Column(name = "fee_amount")
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 2)
        @Schema(description = "absent: not known", examples = "50")
        BigDecimal feeAmount,

        @Column(name = "fee_currency") @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217", examples = "USD")
        String feeCurrency,

        @OrdinaryDay @Column(name = "renews_on") @Schema(description = "of a membership: until when it is paid")
        LocalDate renewsOn,

        @Size(max = 30)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "what has to be done before, in its order; absent: an assumption by kind")
        List<@Valid @NotNull Preparation> steps,

        @Size(max = 30)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "who may apply; absent: not known, empty: everybody")
        List<@Valid @NotNull Requirement> requirements,

        @Size(max = 10_000) String notes) {}
