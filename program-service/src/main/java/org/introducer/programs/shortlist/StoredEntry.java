package org.introducer.programs.shortlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.json.StoredForm;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.verdict.Feasibility;

/** A program in its place as it is stored: what was known when the list was made. */
@StoredForm
record StoredEntry(
        int rank,
        UUID programId,
        String name,
        Pathway pathway,
        String state,
        Ranked.Tier tier,
        String tierBecause,
        long total,
        long maximum,
        List<Part> parts,
        ShortlistEntryView.RankedBy rankedBy,
        Feasibility verdict,
        Feasibility outlook,
        Visa visa,
        Eligibility.Overall eligibility,
        Mark mark) {

    /** What the applicant makes of it. @param version how often it was changed */
    record Mark(boolean pinned, boolean hidden, String note, long version) {

        static final Mark NONE = new Mark(false, false, null, 0);
    }

    /** What the directory has of the program now. @param retiredOn null: not retired */
    record Now(String city, String acgmeCode, String nrmpCode, LocalDate retiredOn) {}

    /** One part of the total as it is stored. @param value null: not available */
    record Part(Criterion criterion, int weight, Integer value, int counted, long points, String because) {

        static Part of(org.introducer.programs.ranking.Part part) {
            return new Part(
                    part.criterion(), part.weight(), part.value(), part.counted(), part.points(), part.because());
        }

        org.introducer.programs.ranking.Part part() {
            return new org.introducer.programs.ranking.Part(criterion, weight, value, counted, points, because);
        }
    }

    static StoredEntry of(ShortlistEntryView entry) {
        return new StoredEntry(
                entry.rank(),
                entry.programId(),
                entry.name(),
                entry.pathway(),
                entry.state(),
                entry.tier(),
                entry.tierBecause(),
                entry.total(),
                entry.maximum(),
                entry.parts().stream().map(Part::of).toList(),
                entry.rankedBy(),
                entry.verdict(),
                entry.outlook(),
                entry.visa(),
                entry.eligibility(),
                null);
    }

    ShortlistEntryView view(Now now) {
        Mark made = mark == null ? Mark.NONE : mark;
        return new ShortlistEntryView(
                rank,
                programId,
                name,
                pathway,
                state,
                now.city(),
                now.acgmeCode(),
                now.nrmpCode(),
                tier,
                tierBecause,
                total,
                maximum,
                parts.stream().map(Part::part).toList(),
                rankedBy,
                verdict,
                outlook,
                visa,
                eligibility,
                now.retiredOn(),
                made.pinned(),
                made.hidden(),
                made.note(),
                made.version());
    }
}
