package org.introducer.mentorship.inputs;

import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.PairTrace;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Judges single pairs of a cycle by its rules. */
@ApplicationScoped
public class PairJudge {

    private final CycleInputs inputs;
    private final Locks locks;

    PairJudge(CycleInputs inputs, Locks locks) {
        this.inputs = inputs;
        this.locks = locks;
    }

    /** Refuses a lock that contradicts a hard rule, or the seats that other locks leave. */
    void requireToStand(UUID cycleId, Pair lock) {
        List<Pair> related = locks.of(cycleId).stream()
                .filter(other ->
                        other.mentor().equals(lock.mentor()) || other.mentee().equals(lock.mentee()))
                .toList();
        List<MatchOutcome.LockConflict> conflicts =
                Matching.lockConflicts(inputs.among(cycleId, people(related), related)).stream()
                        .filter(conflict -> conflict.lock().equals(lock)
                                || conflict.cause() == MatchOutcome.LockConflict.Cause.NO_SEAT_LEFT)
                        .toList();
        if (!conflicts.isEmpty()) {
            throw LockContradiction.refused(conflicts);
        }
    }

    /** What the rules say of a pair of the cycle; empty when one of the two takes no part. */
    public Optional<PairTrace> find(UUID cycleId, Pair pair) {
        MatchInputs two = inputs.among(cycleId, people(List.of(pair)), List.of());
        return two.mentees().isEmpty() || two.mentors().isEmpty()
                ? Optional.empty()
                : Optional.of(Matching.trace(two, pair));
    }

    /** What the rules say of a pair of the cycle; 422 when one of the two takes no part. */
    public PairTrace trace(UUID cycleId, Pair pair) {
        return trace(inputs.among(cycleId, people(List.of(pair)), List.of()), pair);
    }

    /** The same as a run sees the pair: one that was declined, or that a fit check ended, is not proposed again. */
    PairTrace asOfARun(UUID cycleId, Pair pair) {
        return trace(inputs.asOfARun(cycleId, people(List.of(pair))), pair);
    }

    private static PairTrace trace(MatchInputs two, Pair pair) {
        List<InputError> unknown = new ArrayList<>();
        if (two.mentees().isEmpty()) {
            unknown.add(InputError.at(
                    "/menteeId", InputErrorCode.UNKNOWN_REFERENCE, "is not enrolled in this cycle as a mentee"));
        }
        if (two.mentors().isEmpty()) {
            unknown.add(InputError.at(
                    "/mentorId",
                    InputErrorCode.UNKNOWN_REFERENCE,
                    "is not enrolled in this cycle as a mentor, or takes no mentees now"));
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
        return Matching.trace(two, pair);
    }

    private static Set<UUID> people(List<Pair> pairs) {
        Set<UUID> people = new HashSet<>();
        pairs.forEach(pair -> people.addAll(List.of(pair.mentee(), pair.mentor())));
        return people;
    }
}
