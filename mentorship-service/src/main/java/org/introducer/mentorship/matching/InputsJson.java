package org.introducer.mentorship.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The canonical JSON of the inputs of a run: what the digest is taken of. */
final class InputsJson {

    private InputsJson() {}

    static String of(MatchInputs inputs) {
        Map<String, Object> json = new HashMap<>();
        json.put("policy", MatchingPolicy.CURRENT.version());
        json.put("from", inputs.from());
        json.put("to", inputs.to());
        json.put("mode", inputs.mode());
        json.put("seed", inputs.seed());
        json.put("weights", inputs.weights().byCriterion());
        json.put("mentors", inputs.mentors().stream().map(InputsJson::mentor).toList());
        json.put("mentees", inputs.mentees().stream().map(InputsJson::mentee).toList());
        json.put(
                "rules",
                inputs.rules().stream()
                        .map(InputsJson::rule)
                        .sorted(Comparator.comparing(CanonicalJson::write))
                        .toList());
        json.put("locks", inputs.locks().stream().map(InputsJson::pair).toList());
        json.put("previous", inputs.previous().stream().map(InputsJson::pair).toList());
        return CanonicalJson.write(json);
    }

    static Map<String, Object> pair(Pair pair) {
        return Map.of("mentee", pair.mentee(), "mentor", pair.mentor(), "type", pair.type());
    }

    private static Map<String, Object> mentor(MentorEntry mentor) {
        Map<String, Object> json = new HashMap<>();
        json.put("id", mentor.id());
        json.put("seats", mentor.seats());
        // Absent where nothing is owed, as in the inputs of before it was counted.
        if (!mentor.owed().isEmpty()) {
            json.put("owed", mentor.owed());
        }
        json.put("topics", sorted(mentor.topics()));
        json.put("languages", sorted(mentor.languages()));
        json.put("zone", mentor.zone());
        json.put("availability", windows(mentor.availability()));
        json.put("visaExperience", sorted(mentor.visaExperience()));
        json.put("imgBackground", mentor.imgBackground());
        json.put("writesLetters", mentor.writesLetters());
        json.put("institution", mentor.institution().orElse(null));
        json.put("selectsFor", ids(mentor.selectsFor()));
        json.put("ranking", rankings(mentor.ranking()));
        json.put("onlyRanked", mentor.onlyRanked());
        json.put("weights", mentor.weights().map(Weights::byCriterion).orElse(null));
        return json;
    }

    private static Map<String, Object> mentee(MenteeEntry mentee) {
        Map<String, Object> json = new HashMap<>();
        json.put("id", mentee.id());
        json.put("wants", sorted(mentee.wants()));
        json.put("goals", sorted(mentee.goals()));
        json.put("languages", sorted(mentee.languages()));
        json.put("zone", mentee.zone());
        json.put("availability", windows(mentee.availability()));
        json.put("visaQuestions", sorted(mentee.visaQuestions()));
        json.put("wantsImgBackground", mentee.wantsImgBackground());
        json.put("needsLetter", mentee.needsLetter());
        json.put("institution", mentee.institution().orElse(null));
        json.put("appliedTo", ids(mentee.appliedTo()));
        json.put("conflictConsent", mentee.conflictConsent());
        json.put("wishes", rankings(mentee.wishes()));
        return json;
    }

    private static Map<String, Object> rule(HardRule rule) {
        Map<String, Object> json = new HashMap<>();
        json.put("rule", rule.id());
        switch (rule) {
            case HardRule.SharedLanguage language -> json.put("anyOf", sorted(language.anyOf()));
            case HardRule.ZoneOverlap overlap -> json.put("quarterHours", overlap.quarterHours());
            case HardRule.ConflictOfInterest conflict -> json.put("mode", conflict.mode());
            case HardRule.DoNotMatch apart -> json.put("people", ids(apart.people()));
            case HardRule.DifferentInstitution institution -> {}
            case HardRule.VisaTopic visa -> {}
        }
        return json;
    }

    private static Map<MentorType, List<List<UUID>>> rankings(Map<MentorType, Tiers> rankings) {
        Map<MentorType, List<List<UUID>>> json = new HashMap<>();
        rankings.forEach((type, tiers) -> json.put(type, tiers.tiers()));
        return json;
    }

    private static List<Map<String, Object>> windows(List<Availability> windows) {
        return windows.stream()
                .sorted(Comparator.comparing(Availability::day)
                        .thenComparing(Availability::from)
                        .thenComparing(Availability::to))
                .map(window -> Map.<String, Object>of("day", window.day(), "from", window.from(), "to", window.to()))
                .toList();
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static List<UUID> ids(Collection<UUID> ids) {
        return ids.stream().sorted(IdOrder.BY_TEXT).toList();
    }
}
