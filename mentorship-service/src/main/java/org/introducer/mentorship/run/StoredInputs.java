package org.introducer.mentorship.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.mentorship.matching.Availability;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.Weights;

/** Reads inputs back from their canonical JSON: a run is made of what was stored, not of what is there now. */
final class StoredInputs {

    private StoredInputs() {}

    static MatchInputs read(JsonNode json) {
        return new MatchInputs(
                LocalDate.parse(json.get("from").textValue()),
                LocalDate.parse(json.get("to").textValue()),
                each(json.get("mentors"), StoredInputs::mentor),
                each(json.get("mentees"), StoredInputs::mentee),
                each(json.get("rules"), StoredInputs::rule),
                each(json.get("locks"), StoredInputs::pair),
                // Inputs that were stored before there was another mode do not name it.
                json.has("mode") ? RunMode.valueOf(json.get("mode").textValue()) : RunMode.STABLE,
                json.get("seed").longValue(),
                weights(json.get("weights")),
                each(json.get("previous"), StoredInputs::pair));
    }

    private static MentorEntry mentor(JsonNode json) {
        return new MentorEntry(
                id(json, "id"),
                byType(json.get("seats"), JsonNode::intValue),
                json.has("owed") ? byType(json.get("owed"), JsonNode::intValue) : Map.of(),
                texts(json.get("topics")),
                texts(json.get("languages")),
                ZoneId.of(json.get("zone").textValue()),
                each(json.get("availability"), StoredInputs::window),
                visas(json.get("visaExperience")),
                json.get("imgBackground").booleanValue(),
                json.get("writesLetters").booleanValue(),
                text(json.get("institution")),
                ids(json.get("selectsFor")),
                byType(json.get("ranking"), StoredInputs::tiers),
                json.get("onlyRanked").booleanValue(),
                json.get("weights").isNull() ? Optional.empty() : Optional.of(weights(json.get("weights"))));
    }

    private static MenteeEntry mentee(JsonNode json) {
        return new MenteeEntry(
                id(json, "id"),
                new HashSet<>(each(json.get("wants"), type -> MentorType.valueOf(type.textValue()))),
                texts(json.get("goals")),
                texts(json.get("languages")),
                ZoneId.of(json.get("zone").textValue()),
                each(json.get("availability"), StoredInputs::window),
                visas(json.get("visaQuestions")),
                json.get("wantsImgBackground").booleanValue(),
                json.get("needsLetter").booleanValue(),
                text(json.get("institution")),
                ids(json.get("appliedTo")),
                json.get("conflictConsent").booleanValue(),
                byType(json.get("wishes"), StoredInputs::tiers));
    }

    private static HardRule rule(JsonNode json) {
        return switch (RuleId.valueOf(json.get("rule").textValue())) {
            case SHARED_LANGUAGE -> new HardRule.SharedLanguage(texts(json.get("anyOf")));
            case ZONE_OVERLAP ->
                new HardRule.ZoneOverlap(json.get("quarterHours").intValue());
            case DIFFERENT_INSTITUTION -> new HardRule.DifferentInstitution();
            case VISA_TOPIC -> new HardRule.VisaTopic();
            case CONFLICT_OF_INTEREST ->
                new HardRule.ConflictOfInterest(HardRule.ConflictOfInterest.Mode.valueOf(
                        json.get("mode").textValue()));
            case DO_NOT_MATCH -> new HardRule.DoNotMatch(ids(json.get("people")));
            case OFFERS_TYPE ->
                throw new IllegalArgumentException("That a mentor offers the type is no rule of a cycle.");
        };
    }

    private static Pair pair(JsonNode json) {
        return new Pair(
                id(json, "mentee"),
                id(json, "mentor"),
                MentorType.valueOf(json.get("type").textValue()));
    }

    private static Availability window(JsonNode json) {
        return new Availability(
                DayOfWeek.valueOf(json.get("day").textValue()),
                LocalTime.parse(json.get("from").textValue()),
                LocalTime.parse(json.get("to").textValue()));
    }

    private static Tiers tiers(JsonNode json) {
        return new Tiers(each(json, tier -> each(tier, id -> UUID.fromString(id.textValue()))));
    }

    private static Weights weights(JsonNode json) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        json.properties()
                .forEach(entry -> weights.put(
                        Criterion.valueOf(entry.getKey()), entry.getValue().intValue()));
        return new Weights(weights);
    }

    private static <T> Map<MentorType, T> byType(JsonNode json, Function<JsonNode, T> read) {
        Map<MentorType, T> values = new EnumMap<>(MentorType.class);
        json.properties()
                .forEach(entry -> values.put(MentorType.valueOf(entry.getKey()), read.apply(entry.getValue())));
        return values;
    }

    private static Set<Visa> visas(JsonNode json) {
        return new HashSet<>(each(json, visa -> Visa.valueOf(visa.textValue())));
    }

    private static Set<String> texts(JsonNode json) {
        return new HashSet<>(each(json, JsonNode::textValue));
    }

    private static Set<UUID> ids(JsonNode json) {
        return new HashSet<>(each(json, id -> UUID.fromString(id.textValue())));
    }

    private static Optional<String> text(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(json.textValue());
    }

    private static UUID id(JsonNode json, String name) {
        return UUID.fromString(json.get(name).textValue());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(item -> values.add(read.apply(item)));
        return values;
    }
}
