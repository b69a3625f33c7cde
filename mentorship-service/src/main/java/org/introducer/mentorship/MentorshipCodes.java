package org.introducer.mentorship;

import jakarta.inject.Singleton;
import java.util.List;
import org.introducer.mentorship.cycle.CycleRule;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.profile.Reach;
import org.introducer.mentorship.request.RequestState;
import org.introducer.mentorship.run.RunState;
import org.introducer.platform.code.CodeLists;

/** The closed lists of mentorship-service. */
@Singleton
class MentorshipCodes implements CodeLists {

    @Override
    public List<Class<? extends Enum<?>>> lists() {
        return List.of(
                MentorType.class,
                Visa.class,
                Criterion.class,
                CycleRule.class,
                HardRule.ConflictOfInterest.Mode.class,
                MentorCard.Hindrance.class,
                RuleId.class,
                RunState.class,
                RunMode.class,
                MatchResult.Unmatched.Cause.class,
                MentorshipState.class,
                RequestState.class,
                Reach.Kind.class);
    }
}
