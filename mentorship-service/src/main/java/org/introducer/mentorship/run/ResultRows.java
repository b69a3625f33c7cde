package org.introducer.mentorship.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.StoredJson;

/** Writes a result down, row by row in its order, past Hibernate: nobody changes these rows, and there are many. */
@ApplicationScoped
class ResultRows {

    private static final int CHUNK = 1000;

    private final EntityManager entities;
    private final Caller caller;

    ResultRows(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    void write(UUID run, MatchInputs inputs, MatchResult result, Judged judged) {
        insert(run, "run_pairs", PAIR, ResultRecords.pairs(result));
        insert(run, "run_unmatched", UNMATCHED, ResultRecords.unmatched(result));
        insert(run, "run_changes", CHANGE, inputs.previous().isEmpty() ? List.of() : ResultRecords.changes(result));
        insert(run, "run_judgements", JUDGEMENT, ResultRecords.judgements(result, judged));
        insert(run, "run_seats", SEATS, ResultRecords.seats(inputs, result));
    }

    private static final String PAIR =
            "\"menteeId\" uuid, \"mentorId\" uuid, locked boolean, choice int, \"conflictDisclosed\" boolean, total int, parts jsonb";
    private static final String UNMATCHED = "\"menteeId\" uuid, cause text, rules jsonb, changes jsonb";
    private static final String CHANGE = "\"menteeId\" uuid, change text, \"fromMentorId\" uuid, \"toMentorId\" uuid";
    private static final String JUDGEMENT =
            "\"menteeId\" uuid, \"mentorId\" uuid, price bigint, \"noWorse\" int, options jsonb";
    private static final String SEATS = "\"mentorId\" uuid, seats int, taken int, price bigint";

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
                                .toLowerCase(Locale.ROOT))
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
                    .setParameter("rows", StoredJson.write(rows.subList(from, Math.min(rows.size(), from + CHUNK))))
                    .executeUpdate();
        }
    }
}
