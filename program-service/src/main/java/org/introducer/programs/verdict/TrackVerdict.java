package org.introducer.programs.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;
import org.jspecify.annotations.Nullable;

/**
 * What one track comes to: the best of the visas that the applicant would take.
 *
 * @param visa the visa of that best way, null: without one
 * @param warnings what follows from taking the track, whatever the verdict
 */
public record TrackVerdict(
        UUID trackId,
        TrackType track,
        Feasibility verdict,
        Visa visa,
        List<VisaVerdict> visas,
        List<Warning> warnings) {

    /** Something to know. */
    @Schema(name = "TrackWarning")
    public record Warning(
            RuleId rule, String text, @Nullable Citation citation) {

        public static List<Warning> of(VisaPolicy policy, Position position, Visa visa) {
            List<RuleId> rules = new ArrayList<>();
            if (position.track() == TrackType.ADVANCED) {
                rules.add(RuleId.MATCH_COMMITMENT);
            }
            if (visa == Visa.J1) {
                rules.addAll(List.of(
                        RuleId.HOME_RULE_FOLLOWS,
                        RuleId.STATEMENT_OF_NEED,
                        RuleId.CHANGE_OF_SPECIALTY,
                        RuleId.NO_MOONLIGHTING));
            }
            if (visa == Visa.H1B) {
                rules.add(RuleId.LABOR_CONDITION_FIRST);
            }
            return rules.stream()
                    .filter(rule -> policy.citation(rule).isPresent())
                    .map(rule -> new Warning(
                            rule,
                            policy.laws().get(rule).statement(),
                            policy.laws().get(rule).citation()))
                    .toList();
        }
    }
}
