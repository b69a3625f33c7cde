package org.introducer.mentorship.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchResult;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.platform.identity.Caller;

/** Writes a result down, row by row in its order, past Hibernate: nobody changes these rows, and there are many. */
@ApplicationScoped
class ResultRows {

    private static final int CHUNK = 1000;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    ResultRows(EntityManager entities, ObjectMapper json, Caller caller) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    void write(UUID run, MatchInputs inputs, MatchResult result, Map<Claim.Match, Reason> reasons) {
        insert(run, "run_pairs", PAIR, result.pairs().stream().map(PairRow::of).toList());
        insert(
                run,
                "run_unmatched",
                UNMATCHED,
                result.unmatched().stream().map(UnmatchedRow::of).toList());
        insert(run, "run_changes", CHANGE, inputs.previous().isEmpty() ? List.of() : RunChange.views(result.diff()));
        insert(run, "run_judgements", JUDGEMENT, judgements(result, reasons));
        insert(run, "run_seats", SEATS, seats(inputs, result));
    }

    private static final String PAIR =
            "\"menteeId\" uuid, \"mentorId\" uuid, locked boolean, choice int, \"conflictDisclosed\" boolean, total int, parts jsonb";
    private static final String UNMATCHED = "\"menteeId\" uuid, cause text, rules jsonb, changes jsonb";
    private static final String CHANGE = "\"menteeId\" uuid, change text, \"fromMentorId\" uuid, \"toMentorId\" uuid";
    private static final String JUDGEMENT = "\"menteeId\" uuid, \"mentorId\" uuid, price bigint, options jsonb";
    private static final String SEATS = "\"mentorId\" uuid, seats int, taken int, price bigint";

    private record PairRow(
            MentorType type,
            UUID menteeId,
            UUID mentorId,
            boolean locked,
            int choice,
            boolean conflictDisclosed,
            int total,
            List<ScoreView.PartView> parts) {

        static PairRow of(MatchResult.Pairing pairing) {
            ScoreView score = ScoreView.of(pairing.score());
            return new PairRow(
                    pairing.pair().type(),
                    pairing.pair().mentee(),
                    pairing.pair().mentor(),
                    pairing.locked(),
                    pairing.choice(),
                    pairing.conflictDisclosed(),
                    score.total(),
                    score.parts());
        }
    }

    private record UnmatchedRow(
            MentorType type,
            UUID menteeId,
            MatchResult.Unmatched.Cause cause,
            List<RuleId> rules,
            List<ChangeView> changes) {

        static UnmatchedRow of(MatchResult.Unmatched unmatched) {
            return new UnmatchedRow(
                    unmatched.type(),
                    unmatched.mentee(),
                    unmatched.cause(),
                    unmatched.rules(),
                    unmatched.changes().stream().map(ChangeView::of).toList());
        }
    }

    private record Slot(MentorType type, UUID person) {}

    private static List<RunJudgement.View> judgements(MatchResult result, Map<Claim.Match, Reason> reasons) {
        boolean optimal = result.optimality().isPresent();
        Map<Slot, Long> prices = new HashMap<>();
        result.optimality()
                .ifPresent(proof -> proof.menteePrices()
                        .forEach(price -> prices.put(new Slot(price.type(), price.person()), price.price())));
        Map<Slot, UUID> mentorOf = new HashMap<>();
        result.pairs()
                .forEach(pairing -> mentorOf.put(
                        new Slot(pairing.pair().type(), pairing.pair().mentee()),
                        pairing.pair().mentor()));
        Map<Slot, List<RunJudgement.Option>> options = new LinkedHashMap<>();
        for (MatchResult.Order order : result.orders()) {
            Pair pair = order.pair();
            options.computeIfAbsent(new Slot(pair.type(), pair.mentee()), slot -> new ArrayList<>())
                    .add(new RunJudgement.Option(
                            pair.mentor(),
                            order.menteeTier(),
                            order.mentorTier(),
                            optimal ? order.worth() : null,
                            reasons.get(Proof.match(pair))));
        }
        return options.entrySet().stream()
                .map(entry -> new RunJudgement.View(
                        entry.getKey().type(),
                        entry.getKey().person(),
                        mentorOf.get(entry.getKey()),
                        prices.get(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    private static List<RunSeats.View> seats(MatchInputs inputs, MatchResult result) {
        Map<Slot, Integer> taken = new HashMap<>();
        result.pairs()
                .forEach(pairing -> taken.merge(
                        new Slot(pairing.pair().type(), pairing.pair().mentor()), 1, Integer::sum));
        Map<Slot, Long> prices = new HashMap<>();
        result.optimality()
                .ifPresent(proof -> proof.seatPrices()
                        .forEach(price -> prices.put(new Slot(price.type(), price.person()), price.price())));
        List<RunSeats.View> rows = new ArrayList<>();
        for (MentorType type : MentorType.values()) {
            inputs.mentors().stream()
                    .filter(mentor -> mentor.seats().containsKey(type))
                    .forEach(mentor -> rows.add(new RunSeats.View(
                            type,
                            mentor.id(),
                            mentor.seatsFor(type),
                            taken.getOrDefault(new Slot(type, mentor.id()), 0),
                            prices.get(new Slot(type, mentor.id())))));
        }
        return rows;
    }

    /** @param columns of the row beside its type, with their SQL types, named as in its JSON */
    private void insert(UUID run, String table, String columns, List<?> rows) {
        List<String> names = List.of(columns.split(", ")).stream()
                .map(column -> column.substring(0, column.lastIndexOf(' ')))
                .toList();
        String targets = String.join(
                ", ",
                names.stream()
                        .map(name -> name.replace("\"", "")
                                .replaceAll("([A-Z])", "_$1")
                                .toLowerCase(java.util.Locale.ROOT))
                        .toList());
        String sql = "insert into " + table + " (tenant_id, id, run_id, place, type, " + targets + ")"
                + " select :tenant, uuidv7(), :run, :from + r.place, r.value->>'type', " + String.join(", ", names)
                + " from jsonb_array_elements(cast(:rows as jsonb)) with ordinality as r (value, place),"
                + " jsonb_to_record(r.value) as c (" + columns + ")";
        for (int from = 0; from < rows.size(); from += CHUNK) {
            entities.createNativeQuery(sql)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("run", run)
                    .setParameter("from", from)
                    .setParameter("rows", text(rows.subList(from, Math.min(rows.size(), from + CHUNK))))
                    .executeUpdate();
        }
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result must be JSON", e);
        }
    }
}
