package org.introducer.mentorship.explanation;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.outcome.Score;

/** The points of a pair; the parts sum to the total. */
@Schema(name = "Score", description = "points of the pair, with their parts")
public record ScoreView(
        @Schema(description = "sum of the parts") int total,

        @Schema(description = "one for each criterion that has a weight")
        List<PartView> parts) {

    /** What tells of the other side's private matters: the mentee and the mentor do not see it, nor its points. */
    private static final Set<Criterion> PRIVATE = Set.of(Criterion.VISA);

    /** The points of one criterion: weight x 1000 x met / outOf, rounded down. */
    @Schema(name = "ScorePart")
    public record PartView(
            Criterion criterion,

            @Schema(description = "weight of the criterion, 0 to 100")
            int weight,

            @Schema(description = "amount that is met; quarter hours for hours")
            int met,

            @Schema(description = "amount that was requested; 0: nothing, so it scores nothing")
            int outOf,

            @Schema(description = "what the criterion adds to the total")
            int points,

            @Schema(description = "the normalised terms that both sides named")
            List<String> evidence) {

        static PartView of(Score.Part part) {
            return new PartView(
                    part.criterion(), part.weight(), part.met(), part.outOf(), part.points(), part.evidence());
        }
    }

    public static ScoreView of(Score score) {
        return new ScoreView(
                score.total(), score.parts().stream().map(PartView::of).toList());
    }

    /** What the two people of the pair see: without private criteria, summed anew. */
    public ScoreView open() {
        List<PartView> shown = parts.stream()
                .filter(part -> !PRIVATE.contains(part.criterion()))
                .toList();
        return new ScoreView(shown.stream().mapToInt(PartView::points).sum(), shown);
    }
}
