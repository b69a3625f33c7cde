package org.introducer.programs.ranking;

import java.util.Map;
import java.util.UUID;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.verdict.Feasibility;

/** A program that may be ranked. @param values a criterion without a value is not available */
public record Entry(
        UUID programId,
        String name,
        Feasibility outlook,
        Eligibility.Overall eligibility,
        Map<Criterion, Part.Value> values) {

    public Entry {
        values = Map.copyOf(values);
    }

    /** By what is known: the worse of the visa and the requirements. */
    Ranked.Tier tier() {
        if (outlook == Feasibility.INFEASIBLE || eligibility == Eligibility.Overall.INELIGIBLE) {
            return Ranked.Tier.CLOSED;
        }
        if (outlook == Feasibility.UNKNOWN || eligibility == Eligibility.Overall.UNKNOWN) {
            return Ranked.Tier.UNCLEAR;
        }
        return outlook == Feasibility.CONDITIONAL ? Ranked.Tier.CONDITIONAL : Ranked.Tier.OPEN;
    }

    String tierBecause() {
        return "Visa: %s. Requirements: %s.".formatted(outlook, eligibility);
    }
}
