package org.introducer.programs.application.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an application, oldest first. A step is never deleted: one that was recorded by mistake is reverted. */
public record History(List<Step> steps) {

    /**
     * A state that was reached.
     *
     * @param on the day on which it was
     * @param recordedBy who recorded it
     * @param reverted null as long as it counts
     */
    public record Step(
            ApplicationState state,
            LocalDate on,
            @Nullable String note,
            Instant recordedAt,
            UUID recordedBy,
            @Nullable Reverted reverted) {}

    /** That a step was recorded by mistake. */
    public record Reverted(String reason, Instant at, UUID by) {}

    /** Why a step cannot be recorded. */
    public enum Refusal {
        NOT_A_NEXT_STATE,
        IN_THE_FUTURE,
        BEFORE_THE_LAST_STEP,
        NOTHING_TO_REVERT
    }

    /** What came of it: the new history, or why there is none. */
    public record Outcome(
            @Nullable History history, @Nullable Refusal refusal) {

        static Outcome of(History history) {
            return new Outcome(history, null);
        }

        static Outcome refused(Refusal refusal) {
            return new Outcome(null, refusal);
        }
    }

    public History {
        steps = List.copyOf(steps);
    }

    /** A history that begins, in any state: many applications are recorded only when they are under way. */
    public static History begin(Step first) {
        return new History(List.of(first));
    }

    /** The steps that count. */
    public List<Step> counting() {
        return steps.stream().filter(step -> step.reverted() == null).toList();
    }

    public ApplicationState state() {
        return counting().getLast().state();
    }

    /** The last time that a state was reached. */
    public Optional<Step> last(ApplicationState state) {
        return counting().stream().filter(step -> step.state() == state).reduce((_, later) -> later);
    }

    /** @param today the latest day that is today anywhere */
    public Outcome move(Step step, LocalDate today) {
        if (!state().next().contains(step.state())) {
            return Outcome.refused(Refusal.NOT_A_NEXT_STATE);
        }
        if (step.on().isAfter(today)) {
            return Outcome.refused(Refusal.IN_THE_FUTURE);
        }
        if (step.on().isBefore(counting().getLast().on())) {
            return Outcome.refused(Refusal.BEFORE_THE_LAST_STEP);
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return Outcome.of(new History(more));
    }

    /** Takes the last step that counts back; the first one stays. */
    public Outcome revert(Reverted because) {
        List<Step> counting = counting();
        if (counting.size() < 2) {
            return Outcome.refused(Refusal.NOTHING_TO_REVERT);
        }
        Step last = counting.getLast();
        int at = steps.lastIndexOf(last);
        List<Step> changed = new ArrayList<>(steps);
        changed.set(at, new Step(last.state(), last.on(), last.note(), last.recordedAt(), last.recordedBy(), because));
        return Outcome.of(new History(changed));
    }
}
