package org.introducer.mentorship.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.certificate.UnlistedCheck;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;

/** The rows of a result as they are inserted: their components are the columns, whatever the API shows of them. */
final class ResultRecords {

    private ResultRecords() {}

    record PairRow(
            MentorType type,
            UUID menteeId,
            UUID mentorId,
            boolean locked,
            int choice,
            boolean conflictDisclosed,
            int total,
            List<StoredPart> parts) {}

    record UnmatchedRow(MentorType type, UUID menteeId, Cause cause, List<RuleId> rules, List<StoredChange> changes) {}

    record ChangeRow(MentorType type, UUID menteeId, RunChange.Kind change, UUID fromMentorId, UUID toMentorId) {}

    record JudgementRow(
            MentorType type, UUID menteeId, UUID mentorId, Long price, Integer noWorse, List<StoredOption> options) {}

    record SeatsRow(MentorType type, UUID mentorId, int seats, int taken, Long price) {}

    private record Slot(MentorType type, UUID person) {}

    static List<PairRow> pairs(MatchResult result) {
        return result.pairs().stream()
                .map(pairing -> new PairRow(
                        pairing.pair().type(),
                        pairing.pair().mentee(),
                        pairing.pair().mentor(),
                        pairing.locked(),
                        pairing.choice(),
                        pairing.conflictDisclosed(),
                        pairing.score().total(),
                        pairing.score().parts().stream().map(StoredPart::of).toList()))
                .toList();
    }

    static List<UnmatchedRow> unmatched(MatchResult result) {
        return result.unmatched().stream()
                .map(unmatched -> new UnmatchedRow(
                        unmatched.type(),
                        unmatched.mentee(),
                        unmatched.cause(),
                        unmatched.rules(),
                        unmatched.changes().stream().map(StoredChange::of).toList()))
                .toList();
    }

    static List<ChangeRow> changes(MatchResult result) {
        return RunChange.views(result.diff()).stream()
                .map(change -> new ChangeRow(
                        change.type(), change.menteeId(), change.change(), change.fromMentorId(), change.toMentorId()))
                .toList();
    }

    static List<JudgementRow> judgements(MatchResult result, Judged judged) {
        boolean optimal = result.optimality().isPresent();
        Map<Slot, Long> prices = prices(result, MatchResult.Optimality::menteePrices);
        Map<Slot, UUID> mentorOf = new HashMap<>();
        result.pairs()
                .forEach(pairing -> mentorOf.put(
                        new Slot(pairing.pair().type(), pairing.pair().mentee()),
                        pairing.pair().mentor()));
        Map<Slot, List<StoredOption>> options = new LinkedHashMap<>();
        for (MatchResult.Order order : result.orders()) {
            Pair pair = order.pair();
            options.computeIfAbsent(new Slot(pair.type(), pair.mentee()), slot -> new ArrayList<>())
                    .add(new StoredOption(
                            pair.mentor(),
                            order.menteeTier(),
                            order.mentorTier(),
                            optimal ? order.worth() : null,
                            judged.reasons().get(Proof.match(pair))));
        }
        return options.entrySet().stream()
                .map(entry -> new JudgementRow(
                        entry.getKey().type(),
                        entry.getKey().person(),
                        mentorOf.get(entry.getKey()),
                        prices.get(entry.getKey()),
                        judged.noWorse()
                                .get(new UnlistedCheck.Mentee(
                                        entry.getKey().person(),
                                        entry.getKey().type().name())),
                        entry.getValue()))
                .toList();
    }

    private static Map<Slot, Long> prices(
            MatchResult result, Function<MatchResult.Optimality, List<MatchResult.Price>> side) {
        return result.optimality().map(side).orElse(List.of()).stream()
                .collect(Collectors.toMap(price -> new Slot(price.type(), price.person()), MatchResult.Price::price));
    }

    static List<SeatsRow> seats(MatchInputs inputs, MatchResult result) {
        Map<Slot, Integer> taken = new HashMap<>();
        result.pairs()
                .forEach(pairing -> taken.merge(
                        new Slot(pairing.pair().type(), pairing.pair().mentor()), 1, Integer::sum));
        Map<Slot, Long> prices = prices(result, MatchResult.Optimality::seatPrices);
        List<SeatsRow> rows = new ArrayList<>();
        for (MentorType type : MentorType.values()) {
            inputs.mentors().stream()
                    .filter(mentor -> mentor.seats().containsKey(type))
                    .forEach(mentor -> rows.add(new SeatsRow(
                            type,
                            mentor.id(),
                            mentor.seatsFor(type),
                            taken.getOrDefault(new Slot(type, mentor.id()), 0),
                            prices.get(new Slot(type, mentor.id())))));
        }
        return rows;
    }
}
