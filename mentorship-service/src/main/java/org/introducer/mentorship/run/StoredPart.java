package org.introducer.mentorship.run;

import java.util.List;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.outcome.Score;
import org.introducer.platform.json.StoredForm;

/** One criterion of a pair's score as it is stored. */
@StoredForm
record StoredPart(Criterion criterion, int weight, int met, int outOf, int points, List<String> evidence) {

    static StoredPart of(Score.Part part) {
        return new StoredPart(
                part.criterion(), part.weight(), part.met(), part.outOf(), part.points(), part.evidence());
    }

    ScoreView.PartView view() {
        return new ScoreView.PartView(criterion, weight, met, outOf, points, evidence);
    }
}
