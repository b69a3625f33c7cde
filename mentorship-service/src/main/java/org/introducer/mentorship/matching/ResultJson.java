package org.introducer.mentorship.matching;

import java.util.HashMap;
import java.util.Map;

/** The canonical JSON of a result. */
final class ResultJson {

    private ResultJson() {}

    static String of(MatchResult result) {
        Map<String, Object> json = new HashMap<>();
        json.put("policy", result.policy());
        json.put("inputsDigest", result.inputsDigest());
        json.put("seed", result.seed());
        json.put("pairs", result.pairs().stream().map(ResultJson::pairing).toList());
        json.put(
                "unmatched",
                result.unmatched().stream().map(ResultJson::unmatched).toList());
        json.put(
                "orders",
                result.orders().stream()
                        .map(order -> order(order, result.optimality().isPresent()))
                        .toList());
        result.optimality().ifPresent(optimality -> {
            json.put("perMatch", optimality.objective().perMatch());
            json.put("perPoint", optimality.objective().perPoint());
            json.put(
                    "menteePrices",
                    optimality.menteePrices().stream().map(ResultJson::price).toList());
            json.put(
                    "seatPrices",
                    optimality.seatPrices().stream().map(ResultJson::price).toList());
        });
        json.put("diff", diff(result.diff()));
        json.put("freshChurn", result.freshChurn());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> pairing(MatchResult.Pairing pairing) {
        Map<String, Object> json = new HashMap<>(InputsJson.pair(pairing.pair()));
        json.put("locked", pairing.locked());
        json.put("choice", pairing.choice());
        json.put("conflictDisclosed", pairing.conflictDisclosed());
        json.put("total", pairing.score().total());
        json.put(
                "parts",
                pairing.score().parts().stream()
                        .map(part -> Map.<String, Object>of(
                                "criterion", part.criterion(),
                                "weight", part.weight(),
                                "met", part.met(),
                                "outOf", part.outOf(),
                                "points", part.points(),
                                "evidence", part.evidence()))
                        .toList());
        return json;
    }

    private static Map<String, Object> unmatched(MatchResult.Unmatched unmatched) {
        return Map.of(
                "mentee", unmatched.mentee(),
                "type", unmatched.type(),
                "cause", unmatched.cause(),
                "rules", unmatched.rules(),
                "changes", unmatched.changes().stream().map(ResultJson::change).toList());
    }

    private static Map<String, Object> change(Change change) {
        return switch (change) {
            case Change.ListMentor list -> Map.of("change", "LIST_MENTOR", "mentor", list.mentor());
            case Change.AddSeats add ->
                Map.of("change", "ADD_SEATS", "mentor", add.mentor(), "type", add.type(), "seats", add.seats());
            case Change.RelaxOverlap relax -> Map.of("change", "RELAX_OVERLAP", "quarterHours", relax.quarterHours());
            case Change.DropRule drop -> Map.of("change", "DROP_RULE", "rule", drop.rule());
            case Change.ConsentToConflict consent -> Map.of("change", "CONSENT_TO_CONFLICT");
        };
    }

    private static Map<String, Object> price(MatchResult.Price price) {
        return Map.of("person", price.person(), "type", price.type(), "price", price.price());
    }

    private static Map<String, Object> order(MatchResult.Order order, boolean withWorth) {
        Map<String, Object> json = new HashMap<>(InputsJson.pair(order.pair()));
        json.put("menteeTier", order.menteeTier());
        json.put("mentorTier", order.mentorTier());
        if (withWorth) {
            json.put("worth", order.worth());
        }
        return json;
    }

    private static Map<String, Object> diff(RunDiff diff) {
        return Map.of(
                "kept", diff.kept().stream().map(InputsJson::pair).toList(),
                "added", diff.added().stream().map(InputsJson::pair).toList(),
                "removed", diff.removed().stream().map(InputsJson::pair).toList(),
                "moved",
                        diff.moved().stream()
                                .map(moved -> Map.<String, Object>of(
                                        "mentee", moved.mentee(),
                                        "type", moved.type(),
                                        "from", moved.from(),
                                        "to", moved.to()))
                                .toList());
    }
}
