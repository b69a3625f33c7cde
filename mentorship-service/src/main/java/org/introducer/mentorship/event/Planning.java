package org.introducer.mentorship.event;

import static org.introducer.mentorship.MentorshipProblem.NO_TABLE_LEFT;
import static org.introducer.mentorship.MentorshipProblem.SPEED_EVENT_STATE;
import static org.introducer.mentorship.MentorshipProblem.SPEED_PLAN_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.introducer.mentorship.donotmatch.DoNotMatchCreated;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.platform.outbox.Outbox;
import org.introducer.platform.problem.ProblemException;

/** Makes plans of events: the search before the transaction, the storing in it, if nothing has changed meanwhile. */
@ApplicationScoped
class Planning {

    private final SpeedEvents events;
    private final Participants participants;
    private final SpeedPlans plans;
    private final DoNotMatches doNotMatches;
    private final Outbox outbox;
    private final Event<EventChanged> changed;
    private final Clock clock;

    Planning(
            SpeedEvents events,
            Participants participants,
            SpeedPlans plans,
            DoNotMatches doNotMatches,
            Outbox outbox,
            Event<EventChanged> changed,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.plans = plans;
        this.doNotMatches = doNotMatches;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** A plan with what it was made of. */
    record Made(PlanInputs inputs, Optional<PlanResult> before, PlanResult result) {}

    /** The plan, or why there is none: for the transaction to say, so that a repeat of a request answers as the first. */
    Supplier<Made> tried(UUID eventId, PlanView.Draft draft) {
        try {
            Made made = make(eventId, draft);
            return () -> made;
        } catch (ProblemException e) {
            return () -> {
                throw e;
            };
        }
    }

    private Made make(UUID eventId, PlanView.Draft draft) {
        PlanInputs inputs = inputs(events.requireMine(eventId));
        Optional<PlanResult> before = plans.of(eventId).map(SpeedPlan::result);
        int next = inputs.event().nextRound(Instant.now(clock));
        int from = draft.fromRound() == null ? next : draft.fromRound();
        if (from < next || from > inputs.event().rounds()) {
            throw SPEED_EVENT_STATE.because(
                    "Only rounds of the event that have not begun can be planned; the next is %s of %s.",
                    next, inputs.event().rounds());
        }
        PlanResult result = Planner.plan(inputs, before, next, from);
        if (result.tables().values().stream()
                .anyMatch(table -> table > inputs.event().tables())) {
            throw NO_TABLE_LEFT.because(
                    "The rooms have %s tables.", inputs.event().tables());
        }
        return new Made(inputs, before, result);
    }

    SpeedPlan store(UUID eventId, Made made) {
        PlanInputs now = inputs(events.lock(eventId));
        if (made.result().fromRound() < now.event().nextRound(Instant.now(clock))) {
            throw SPEED_EVENT_STATE.because("A round has begun while the plan was made; plan again.");
        }
        if (!now.equals(made.inputs())
                || !plans.of(eventId).map(SpeedPlan::result).equals(made.before())) {
            throw SPEED_EVENT_STATE.because("Something has changed while the plan was made; plan again.");
        }
        return store(eventId, made.result());
    }

    private SpeedPlan store(UUID eventId, PlanResult result) {
        changed.fire(new EventChanged(eventId));
        SpeedPlan plan = plans.store(eventId, result);
        outbox.publish("speed-event.planned", "speed-events", eventId, plan.version(), Map.of());
        return plan;
    }

    /** People who are not to be matched any more do not meet in rounds that have not begun, either. */
    void onDoNotMatchCreated(@Observes DoNotMatchCreated apart) {
        Set<UUID> people = Set.copyOf(apart.people());
        for (SpeedEvent event : events.lockAhead()) {
            int next = event.draft().nextRound(Instant.now(clock));
            plans.of(event.id()).map(SpeedPlan::result).ifPresent(before -> {
                PlanResult result = Planner.without(
                        inputs(event),
                        before,
                        next,
                        couple -> people.contains(couple.mentorId()) && people.contains(couple.menteeId()));
                if (!result.equals(before)) {
                    store(event.id(), result);
                }
            });
        }
    }

    SpeedPlan require(UUID eventId) {
        events.requireMine(eventId);
        return stored(eventId);
    }

    SpeedPlan stored(UUID eventId) {
        return plans.of(eventId).orElseThrow(() -> SPEED_PLAN_NOT_FOUND.because(null));
    }

    private PlanInputs inputs(SpeedEvent event) {
        return PlanInputs.of(event.draft(), participants.all(event.id()), doNotMatches.ofAnyCycle());
    }
}
