package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to do next. Candidates are put in order by urgency, then by the policy's order of kinds, then by the earlier deadline, then by their
 * subject; this order is total, so that the same candidates on the same day make the same list, however they were found. Of candidates of one
 * kind and subject the first in this order counts, and of these those that the etiquette does not allow.
 *
 * @param actions what is proposed, in order
 * @param withheld what the etiquette does not allow now, or not yet, the nearest day first, in the end those that no day changes
 * @param later how many have a deadline beyond the policy's horizon
 */
public record NextActions(List<Action> actions, List<Action> withheld, int later) {

    /** A candidate in its place. */
    public record Action(Urgency urgency, Candidate candidate) {

        private LocalDate day() {
            return candidate.deadline() == null ? null : candidate.deadline().day();
        }

        private Key key() {
            return new Key(candidate.kind(), candidate.subject());
        }

        private LocalDate notBefore() {
            return candidate.gate().notBefore();
        }
    }

    private record Key(ActionKind kind, Subject subject) {}

    public static NextActions of(Collection<Candidate> candidates, ActionPolicy policy, LocalDate today) {
        Comparator<LocalDate> earlier = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<Action> order = Comparator.comparing(Action::urgency)
                .thenComparing(
                        action -> policy.order().indexOf(action.candidate().kind()))
                .thenComparing(Action::day, earlier)
                .thenComparing(action -> action.candidate().subject(), Subject.ORDER)
                // Only candidates of one kind and subject are left: of these, too, always the same one counts.
                .thenComparing(action -> action.candidate().toString());
        List<Action> all = candidates.stream()
                .map(candidate -> new Action(Urgency.of(candidate.deadline(), policy, today), candidate))
                .sorted(order)
                .toList();
        List<Action> actions = new ArrayList<>();
        List<Action> withheld = new ArrayList<>();
        int later = 0;
        Set<Key> closed = all.stream()
                .filter(action -> !action.candidate().gate().open())
                .map(Action::key)
                .collect(Collectors.toSet());
        Set<Key> seen = new HashSet<>();
        LocalDate horizon = today.plusDays(policy.horizon());
        for (Action action : all) {
            Candidate candidate = action.candidate();
            boolean beaten = candidate.gate().open() && closed.contains(action.key());
            if (beaten || !seen.add(action.key())) {
                continue;
            }
            if (action.day() != null && action.day().isAfter(horizon)) {
                later++;
            } else {
                (candidate.gate().open() ? actions : withheld).add(action);
            }
        }
        withheld.sort(Comparator.comparing(Action::notBefore, earlier).thenComparing(order));
        return new NextActions(List.copyOf(actions), List.copyOf(withheld), later);
    }
}
