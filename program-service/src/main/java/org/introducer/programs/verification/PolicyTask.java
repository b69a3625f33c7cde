package org.introducer.programs.verification;

import java.time.LocalDate;
import org.introducer.programs.policy.PolicyReviews.Due;
import org.introducer.programs.verdict.Question;

/** A rule of the policy that somebody should review: each verdict may hang on it, so it comes before all facts. */
record PolicyTask(Due rule) implements VerificationTask {

    private static final int BEFORE_ALL_FACTS = 0;

    @Override
    public VerificationReason reason() {
        return rule.unsourced() ? VerificationReason.MISSING : VerificationReason.EXPIRED;
    }

    @Override
    public int importance() {
        return BEFORE_ALL_FACTS;
    }

    @Override
    public int applicants() {
        return 0;
    }

    @Override
    public LocalDate due() {
        return rule.since();
    }

    @Override
    public Question question() {
        return new Question(Question.Whom.CURATOR, rule.question());
    }

    @Override
    public Place place() {
        return new Place(importance(), applicants(), due(), rule.ruleId(), null);
    }
}
