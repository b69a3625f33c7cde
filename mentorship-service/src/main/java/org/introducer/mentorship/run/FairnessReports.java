package org.introducer.mentorship.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.enrolment.CountedGroup;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.platform.identity.Caller;

/** Reads what a run gave whom. */
@ApplicationScoped
class FairnessReports {

    private final EntityManager entities;
    private final Caller caller;
    private final Runs runs;
    private final MenteeEnrolments enrolments;

    FairnessReports(EntityManager entities, Caller caller, Runs runs, MenteeEnrolments enrolments) {
        this.entities = entities;
        this.caller = caller;
        this.runs = runs;
        this.enrolments = enrolments;
    }

    FairnessView of(UUID runId) {
        Run run = runs.requireResult(runs.requireMine(runId));
        Map<UUID, List<Integer>> ranks = new HashMap<>();
        Map<UUID, Boolean> matched = new HashMap<>();
        for (Tuple row : rows(
                "select mentee_id, choice from run_pairs where tenant_id = :tenant and run_id = :run"
                        + " union all select mentee_id, -1 from run_unmatched where tenant_id = :tenant and run_id = :run",
                runId)) {
            UUID mentee = row.get(0, UUID.class);
            int choice = ((Number) row.get(1)).intValue();
            matched.merge(mentee, choice >= 0, Boolean::logicalOr);
            if (choice > 0) {
                ranks.computeIfAbsent(mentee, _ -> new ArrayList<>()).add(choice);
            }
        }
        List<Integer> loads = rows(
                        "select sum(taken) from run_seats where tenant_id = :tenant and run_id = :run"
                                + " group by mentor_id having sum(seats) > 0",
                        runId)
                .stream()
                .map(row -> ((Number) row.get(0)).intValue())
                .toList();
        Map<UUID, Map<CountedGroup, String>> groups = enrolments.groups(run.cycleId());
        return Fairness.of(
                runId,
                matched.entrySet().stream()
                        .map(mentee -> new Fairness.Outcome(
                                mentee.getValue(),
                                ranks.getOrDefault(mentee.getKey(), List.of()),
                                groups.getOrDefault(mentee.getKey(), Map.of())))
                        .toList(),
                loads);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID runId) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("run", runId)
                .getResultList();
    }
}
