package org.introducer.contacts.guidance.readiness;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;

/** What the visa verdicts of the target programs are. */
public final class VisaReadiness {

    private static final Set<String> JUDGED = Set.of("FEASIBLE", "CONDITIONAL", "INFEASIBLE");

    private VisaReadiness() {}

    /** @param season null: program-service could not be asked */
    public static PartReadiness of(SeasonOverview season) {
        Review review = new Review(Part.VISA);
        if (season == null) {
            return review.unknown(Item.unavailable("the visa verdicts")).result();
        }
        if (season.over()) {
            return review.unknown(Item.of(Code.SEASON_OVER, "The season is over: nothing is judged for it."))
                    .result();
        }
        if (!season.profileKnown()) {
            review.unknown(Item.of(Code.PROFILE, "The applicant has no profile, so that every verdict is a question."));
        }
        if (season.targets().isEmpty()) {
            review.missing(Item.of(Code.TARGETS, Item.NO_TARGETS));
        }
        review.leftOut(season.leftOut(), season.programs().size());
        review.ready(
                Code.VISA_FEASIBLE, "%d of %d programs are feasible.", with(season, "FEASIBLE"::equals), all(season));
        review.missing(
                Code.VISA_CONDITIONAL,
                "%d of %d programs are feasible once conditions are met.",
                with(season, "CONDITIONAL"::equals),
                all(season));
        review.missing(
                Code.VISA_INFEASIBLE,
                "%d of %d programs are not feasible as things are.",
                with(season, "INFEASIBLE"::equals),
                all(season));
        review.unknown(
                Code.VISA_UNKNOWN,
                "Of %d of %d programs it is not known whether they are feasible.",
                with(season, verdict -> !JUDGED.contains(String.valueOf(verdict))),
                all(season));
        return review.result();
    }

    private static int all(SeasonOverview season) {
        return season.targets().size();
    }

    private static List<UUID> with(SeasonOverview season, Predicate<String> verdict) {
        return Item.ids(season.targets(), item -> verdict.test(item.verdict()), SeasonOverview.Item::programId);
    }
}
