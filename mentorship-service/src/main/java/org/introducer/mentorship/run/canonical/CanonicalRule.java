package org.introducer.mentorship.run.canonical;

import static org.introducer.mentorship.run.canonical.CanonicalInputs.sorted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.RuleId;
import org.jspecify.annotations.Nullable;

/** A hard rule in the inputs of a run, with the members of its kind. */
@Schema(name = "RunInputsRule", description = "a hard rule with the members of its kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CanonicalRule(
        RuleId rule,

        @Schema(description = "SHARED_LANGUAGE: one of these languages; absent otherwise") @Nullable
        Set<String> anyOf,

        @Schema(description = "ZONE_OVERLAP: least quarter hours a week in which both can meet; absent otherwise")
        Integer quarterHours,

        HardRule.ConflictOfInterest.@Nullable Mode mode,

        @Schema(description = "DO_NOT_MATCH: the two people; absent otherwise") @Nullable
        Set<UUID> people) {

    static CanonicalRule of(HardRule rule) {
        return switch (rule) {
            case HardRule.SharedLanguage language ->
                new CanonicalRule(rule.id(), sorted(language.anyOf()), null, null, null);
            case HardRule.ZoneOverlap overlap -> new CanonicalRule(rule.id(), null, overlap.quarterHours(), null, null);
            case HardRule.ConflictOfInterest conflict ->
                new CanonicalRule(rule.id(), null, null, conflict.mode(), null);
            case HardRule.DoNotMatch apart -> new CanonicalRule(rule.id(), null, null, null, sorted(apart.people()));
            case HardRule.DifferentInstitution _, HardRule.VisaTopic _ ->
                new CanonicalRule(rule.id(), null, null, null, null);
        };
    }

    HardRule hardRule() {
        return switch (rule) {
            case SHARED_LANGUAGE -> new HardRule.SharedLanguage(anyOf);
            case ZONE_OVERLAP -> new HardRule.ZoneOverlap(quarterHours);
            case DIFFERENT_INSTITUTION -> new HardRule.DifferentInstitution();
            case VISA_TOPIC -> new HardRule.VisaTopic();
            case CONFLICT_OF_INTEREST -> new HardRule.ConflictOfInterest(mode);
            case DO_NOT_MATCH -> new HardRule.DoNotMatch(people);
            case OFFERS_TYPE ->
                throw new IllegalArgumentException("That a mentor offers the type is no rule of a cycle.");
        };
    }
}
