package org.introducer.mentorship.run;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.jspecify.annotations.Nullable;

/** The runs of a cycle in short, for a coordinator. */
@ApplicationScoped
public class CycleRuns {

    private final Runs runs;
    private final Runs.Rows stored;
    private final Rows unmatched;

    CycleRuns(Runs runs, Runs.Rows stored, Rows unmatched) {
        this.runs = runs;
        this.stored = stored;
        this.unmatched = unmatched;
    }

    /** @param inForce the published run, else the latest with a result that was not withdrawn; null: none */
    public record OfCycle(
            Map<RunState, Long> states, @Nullable Brief inForce) {}

    /** A run without its result. */
    @Schema(name = "RunInShort")
    public record Brief(
            UUID id,
            RunState state,
            RunMode mode,
            Instant createdAt,

            @Schema(description = "absent: not published") @Nullable
            Instant publishedAt,

            @Schema(description = "mentors who took part") int mentors,
            @Schema(description = "mentees who took part") int mentees,

            @Schema(description = "pairs that were made; absent: no result yet")
            Integer pairs,

            @Schema(
                    description =
                            "mentees left without a mentor, counted once for each type that they want; absent: no result yet")
            Integer unmatched) {}

    /** A mentee whom a run left over, without the changes that would help. */
    public record LeftOver(
            MentorType type, UUID menteeId, @Nullable Cause cause, List<RuleId> rules) {}

    public OfCycle of(UUID cycleId) {
        List<RunView> all = listed(cycleId);
        Map<RunState, Long> states = new EnumMap<>(RunState.class);
        all.forEach(run -> states.merge(run.state(), 1L, Long::sum));
        Optional<RunView> inForce = all.stream()
                .filter(run -> run.state().hasResult() && run.state() != RunState.WITHDRAWN)
                .max(comparing((RunView run) -> run.state() == RunState.PUBLISHED)
                        .thenComparing(RunView::createdAt));
        return new OfCycle(states, inForce.map(CycleRuns::brief).orElse(null));
    }

    private List<RunView> listed(UUID cycleId) {
        List<Run> all =
                stored.list("cycleId = :cycle and deletedAt is null order by createdAt, id", Map.of("cycle", cycleId));
        return all.stream().map(runs.listed(all)).toList();
    }

    private static Brief brief(RunView run) {
        return new Brief(
                run.id(),
                run.state(),
                run.mode(),
                run.createdAt(),
                run.publication().publishedAt(),
                run.counts().mentors(),
                run.counts().mentees(),
                run.counts().pairs(),
                run.counts().unmatched());
    }

    record OfCause(Cause cause, Long mentees) {}

    /** How many a run left over for each cause. */
    public Map<Cause, Long> causes(UUID runId) {
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        unmatched
                .find(
                        "select u.cause, count(u) from RunUnmatched u where u.runId = :run and u.cause is not null"
                                + " group by u.cause",
                        Map.of("run", runId))
                .project(OfCause.class)
                .stream()
                .forEach(one -> causes.put(one.cause(), one.mentees()));
        return causes;
    }

    /** The first of those whom a run left over, in the order of the result. */
    public List<LeftOver> leftOver(UUID runId, int most) {
        return unmatched.find("runId = :run order by place", Map.of("run", runId)).page(0, most).list().stream()
                .map(RunUnmatched::leftOver)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RunUnmatched, UUID> {}
}
