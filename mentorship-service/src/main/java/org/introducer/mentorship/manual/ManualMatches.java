package org.introducer.mentorship.manual;

import static org.introducer.mentorship.MentorshipProblem.MENTEE_TAKEN;
import static org.introducer.mentorship.MentorshipProblem.PAIR_NOT_POSSIBLE;
import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.inputs.PairJudge;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.mentorships.ManualMatch;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.InputError;

/** Pairs that a coordinator makes by hand: wishes and scores may be passed over, hard rules only as far as an org-admin sets them aside. */
@ApplicationScoped
class ManualMatches {

    /** What the cycle asks for; what people or seats ask for is never set aside. */
    private static final Set<RuleId> OF_THE_CYCLE =
            EnumSet.of(RuleId.SHARED_LANGUAGE, RuleId.ZONE_OVERLAP, RuleId.DIFFERENT_INSTITUTION, RuleId.VISA_TOPIC);

    private final Coordination coordination;
    private final Caller caller;
    private final Cycles cycles;
    private final PairJudge judge;
    private final Mentorships mentorships;

    ManualMatches(Coordination coordination, Caller caller, Cycles cycles, PairJudge judge, Mentorships mentorships) {
        this.coordination = coordination;
        this.caller = caller;
        this.cycles = cycles;
        this.judge = judge;
        this.mentorships = mentorships;
    }

    /** The member {@code context} of the problem {@code pair-not-possible}, for coordinators. */
    @Schema(name = "PairNotPossibleContext", description = "`context` of the problem `pair-not-possible`")
    record Refusal(
            @Schema(description = "hard rules that the pair does not meet and that were not overridden")
            List<RuleId> broken) {}

    UUID propose(ManualMatch match) {
        coordination.require();
        requireOverridable(match);
        if (!cycles.exists(match.cycleId())) {
            throw REFERENCE_UNKNOWN.at("/cycleId", "is not a cycle of the tenant");
        }
        Set<RuleId> all = judge.trace(match.cycleId(), match.pair()).broken();
        if (mentorships.isTaken(match.cycleId(), match.menteeId(), match.type())) {
            throw MENTEE_TAKEN.because(null);
        }
        List<RuleId> broken = all.stream()
                .filter(rule -> !match.overrideRules().contains(rule))
                .sorted()
                .toList();
        if (!broken.isEmpty()) {
            throw PAIR_NOT_POSSIBLE.because("See context for the rules.").with(new Refusal(broken));
        }
        return mentorships.propose(match);
    }

    private void requireOverridable(ManualMatch match) {
        List<InputError> faults = new ArrayList<>();
        for (int i = 0; i < match.overrideRules().size(); i++) {
            if (!OF_THE_CYCLE.contains(match.overrideRules().get(i))) {
                faults.add(InputError.at("/overrideRules/" + i, "can never be overridden"));
            }
        }
        INVALID_INPUT.throwIfAny(faults);
        if (!match.overrideRules().isEmpty() && !caller.has(Role.ORG_ADMIN)) {
            throw FORBIDDEN.because("Only an org-admin may override a rule of the cycle.");
        }
    }
}
