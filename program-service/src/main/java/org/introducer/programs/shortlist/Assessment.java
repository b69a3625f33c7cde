package org.introducer.programs.shortlist;

import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Entry;
import org.introducer.programs.ranking.Part.Value;
import org.introducer.programs.shortlist.ShortlistEntryView.RankedBy;
import org.introducer.programs.verdict.Feasibility;

/**
 * What one program is worth to one applicant; all but the prospect and the values is null while the profile cannot be had.
 *
 * @param visa the best acceptable visa by the reading that ranks; null: without one
 */
record Assessment(
        Prospect prospect,
        RankedBy rankedBy,
        Feasibility verdict,
        Feasibility outlook,
        Visa visa,
        Eligibility.Overall eligibility,
        Map<Criterion, Value> values) {

    /** What the visa comes to by the reading that ranks. */
    Feasibility standing() {
        return rankedBy == null ? Feasibility.UNKNOWN : rankedBy == RankedBy.VERDICT ? verdict : outlook;
    }

    Entry entry() {
        return new Entry(
                prospect.id(),
                prospect.name(),
                standing(),
                eligibility == null ? Eligibility.Overall.UNKNOWN : eligibility,
                values);
    }
}
