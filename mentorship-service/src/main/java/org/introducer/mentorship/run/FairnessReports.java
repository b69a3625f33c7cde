package org.introducer.mentorship.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.enrolment.CountedGroup;
import org.introducer.platform.identity.Caller;

/** Reads what a run gave whom, with the groups as they were stated when it was made. */
@ApplicationScoped
class FairnessReports {

    private static final TypeReference<Map<CountedGroup, String>> GROUPS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Runs runs;

    FairnessReports(EntityManager entities, ObjectMapper json, Caller caller, Runs runs) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.runs = runs;
    }

    FairnessView of(UUID runId) {
        Run run = runs.requireResult(runs.requireMine(runId));
        List<Run> published = run.wasPublished() ? runs.everPublished() : List.of();
        List<UUID> until = new ArrayList<>(published.stream()
                .map(Run::id)
                .takeWhile(id -> !id.equals(runId))
                .toList());
        until.add(runId);
        Map<UUID, Map<UUID, Fairness.Outcome>> outcomes = outcomes(until);
        List<Integer> loads = rows(
                        "select sum(taken) from run_seats where tenant_id = :tenant and run_id in (:runs)"
                                + " group by mentor_id having sum(seats) > 0",
                        List.of(runId))
                .stream()
                .map(row -> ((Number) row.get(0)).intValue())
                .toList();
        return Fairness.of(
                runId,
                outcomes.get(runId).values(),
                loads,
                run.wasPublished() ? shown(until.stream().map(outcomes::get).toList()) : Set.of());
    }

    /** By what the last of these reports may compare groups, each report having been shown before the next was made. */
    static Set<CountedGroup> shown(List<Map<UUID, Fairness.Outcome>> reports) {
        Set<CountedGroup> shown = EnumSet.noneOf(CountedGroup.class);
        for (CountedGroup group : CountedGroup.values()) {
            List<Map<UUID, Fairness.Outcome>> before = new ArrayList<>();
            for (Map<UUID, Fairness.Outcome> report : reports) {
                if (before.stream().noneMatch(other -> Fairness.tell(group, other, report))
                        && !tellTogether(group, before, report)) {
                    before.add(report);
                }
            }
            if (before.getLast() == reports.getLast()) {
                shown.add(group);
            }
        }
        return shown;
    }

    /** Of reports that share people with this one, directly or through others. */
    private static boolean tellTogether(
            CountedGroup group, List<Map<UUID, Fairness.Outcome>> before, Map<UUID, Fairness.Outcome> report) {
        List<Map<UUID, Fairness.Outcome>> together = new ArrayList<>(List.of(report));
        List<Map<UUID, Fairness.Outcome>> others = new ArrayList<>(before);
        for (int i = 0; i < together.size(); i++) {
            Set<UUID> people = together.get(i).keySet();
            others.removeIf(other -> !Collections.disjoint(people, other.keySet()) && together.add(other));
        }
        return together.size() > 2 && Fairness.tellTogether(group, together);
    }

    private Map<UUID, Map<UUID, Fairness.Outcome>> outcomes(List<UUID> runIds) {
        Map<UUID, Map<UUID, Map<CountedGroup, String>>> groups = new HashMap<>();
        for (Tuple row : rows(
                "select run_id, mentee_id, cast(counted_by as text) from run_groups"
                        + " where tenant_id = :tenant and run_id in (:runs)",
                runIds)) {
            groups.computeIfAbsent(row.get(0, UUID.class), _ -> new HashMap<>())
                    .put(row.get(1, UUID.class), groups(row.get(2, String.class)));
        }
        Map<UUID, Map<UUID, Fairness.Outcome>> outcomes = new HashMap<>();
        runIds.forEach(run -> outcomes.put(run, new HashMap<>()));
        for (Tuple row : rows(
                "select run_id, mentee_id, choice from run_pairs where tenant_id = :tenant and run_id in (:runs)"
                        + " union all select run_id, mentee_id, -1 from run_unmatched"
                        + " where tenant_id = :tenant and run_id in (:runs)",
                runIds)) {
            UUID run = row.get(0, UUID.class);
            UUID mentee = row.get(1, UUID.class);
            int choice = ((Number) row.get(2)).intValue();
            outcomes.get(run)
                    .merge(
                            mentee,
                            new Fairness.Outcome(
                                    choice >= 0,
                                    choice > 0 ? List.of(choice) : List.of(),
                                    groups.getOrDefault(run, Map.of()).getOrDefault(mentee, Map.of())),
                            Fairness.Outcome::and);
        }
        return outcomes;
    }

    private Map<CountedGroup, String> groups(String stored) {
        try {
            return json.readValue(stored, GROUPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The groups of a run cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Collection<UUID> runIds) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("runs", runIds)
                .getResultList();
    }
}
