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

    boolean closed() {
        return outlook == Feasibility.INFEASIBLE || eligibility == Eligibility.Overall.INELIGIBLE;
    }
}
