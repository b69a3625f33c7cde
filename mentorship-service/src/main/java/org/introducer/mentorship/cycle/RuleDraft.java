package org.introducer.mentorship.cycle;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.json.StoredForm;

/** A hard rule of a cycle, with the values that it needs. */
@StoredForm
@Schema(name = "CycleRuleSetting")
public record RuleDraft(
        @NotNull CycleRule rule,

        @Size(max = 20) @Schema(description = "SHARED_LANGUAGE: one of these; absent: any")
        List<@NotBlank @Size(max = 35) String> anyOf,

        @DecimalMin("0.25")
        @DecimalMax("168")
        @Schema(description = "ZONE_OVERLAP: hours a week, in quarters", examples = "2")
        BigDecimal hours) {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    public RuleDraft {
        anyOf = Listed.orEmpty(anyOf);
    }

    /** What the setting says against itself, or null. */
    String fault() {
        if (rule == CycleRule.ZONE_OVERLAP && hours == null) {
            return "needs hours";
        }
        if (rule != CycleRule.ZONE_OVERLAP && hours != null) {
            return "takes no hours";
        }
        if (rule != CycleRule.SHARED_LANGUAGE && !anyOf.isEmpty()) {
            return "takes no anyOf";
        }
        return hours != null && quarterHours().stripTrailingZeros().scale() > 0 ? "counts quarters of an hour" : null;
    }

    public HardRule hardRule() {
        return switch (rule) {
            case SHARED_LANGUAGE -> new HardRule.SharedLanguage(Set.copyOf(anyOf));
            case ZONE_OVERLAP -> new HardRule.ZoneOverlap(quarterHours().intValueExact());
            case DIFFERENT_INSTITUTION -> new HardRule.DifferentInstitution();
            case VISA_TOPIC -> new HardRule.VisaTopic();
        };
    }

    private BigDecimal quarterHours() {
        return hours.multiply(QUARTERS);
    }
}
