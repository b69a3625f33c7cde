package org.introducer.mentorship.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.CycleRule;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a mentee from being matched, and what only makes the match poorer.
 *
 * @param blocks each of these alone keeps the mentee unmatched
 * @param weakens without these some criterion of the score has nothing to go by
 */
@Schema(name = "Completeness")
record Completeness(
        @Schema(description = "whether nothing keeps the mentee from being matched")
        boolean ready,

        @Schema(description = "each of these alone keeps the mentee unmatched")
        List<Gap> blocks,

        @Schema(description = "without these some criterion of the score has nothing to go by")
        List<Gap> weakens) {

    /** Something missing: where in the profile, and why it matters. */
    @Schema(name = "CompletenessGap")
    record Gap(
            @Schema(
                    description =
                            "JSON Pointer into the mentee's profile; absent or empty: it is not the profile that misses it",
                    examples = "/wants")
            @Nullable
            String pointer,

            Reason reason,

            @Schema(description = "what is missing, in a sentence")
            String detail) {}

    /** Why a gap matters. */
    @Schema(
            name = "CompletenessReason",
            description = "why the gap matters; NOT_ENROLLED: the mentee takes no part in a cycle")
    enum Reason {
        NOT_ENROLLED,
        NO_TYPE_WANTED,
        LANGUAGE_NEEDED,
        ZONE_NEEDED,
        HOURS_NEEDED,
        NO_GOALS,
        NO_LANGUAGES,
        NO_HOURS
    }

    /**
     * The check of one profile.
     *
     * @param cycle the cycle whose rules count; null: only what every cycle needs
     */
    static Completeness of(MenteeDraft profile, CycleDraft cycle, boolean enrolled) {
        List<Gap> blocks = new ArrayList<>();
        List<Gap> weakens = new ArrayList<>();
        if (cycle != null && !enrolled) {
            blocks.add(new Gap("", Reason.NOT_ENROLLED, "The mentee takes no part in the cycle."));
        }
        if (profile.wants().isEmpty()) {
            blocks.add(new Gap("/wants", Reason.NO_TYPE_WANTED, "No type of mentor is asked for."));
        }
        if (profile.goals().isEmpty()) {
            weakens.add(new Gap("/goals", Reason.NO_GOALS, "Without goals no topic can be shared."));
        }
        boolean languageRule = cycle != null && cycle.sets(CycleRule.SHARED_LANGUAGE);
        if (profile.languages().isEmpty()) {
            if (languageRule) {
                blocks.add(new Gap("/languages", Reason.LANGUAGE_NEEDED, "The cycle asks for a shared language."));
            } else {
                weakens.add(new Gap("/languages", Reason.NO_LANGUAGES, "Without languages none can be shared."));
            }
        }
        boolean overlapRule = cycle != null && cycle.sets(CycleRule.ZONE_OVERLAP);
        if (profile.zone() == null && overlapRule) {
            blocks.add(new Gap(
                    "/zone", Reason.ZONE_NEEDED, "The cycle asks for shared hours; a zone says when yours are."));
        }
        if (profile.hours().isEmpty()) {
            if (overlapRule) {
                blocks.add(new Gap("/hours", Reason.HOURS_NEEDED, "The cycle asks for shared hours."));
            } else {
                weakens.add(new Gap("/hours", Reason.NO_HOURS, "Without hours of the week none can be shared."));
            }
        } else if (profile.zone() == null && !overlapRule) {
            weakens.add(new Gap("/zone", Reason.NO_HOURS, "Without a zone the hours cannot be compared."));
        }
        return new Completeness(blocks.isEmpty(), List.copyOf(blocks), List.copyOf(weakens));
    }
}
