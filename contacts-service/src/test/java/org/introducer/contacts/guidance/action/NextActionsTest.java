package org.introducer.contacts.guidance.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline.Basis;
import org.introducer.contacts.guidance.action.NextActions.Action;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X17")
class NextActionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ActionPolicy POLICY = ActionPolicy.CURRENT;
    private static final Gate STOP = new Gate(Gate.Standing.STOP, "SECOND_UNANSWERED", "Move on.", null);

    private static Candidate candidate(ActionKind kind, String id, Integer inDays, Gate gate) {
        return new Candidate(
                kind,
                "Do it.",
                Subject.of(Subject.Type.CONTACT, id),
                Reason.of("RULE", "Because."),
                inDays == null ? null : new Deadline(TODAY.plusDays(inDays), Basis.RECORDED, "as recorded"),
                gate,
                new Call("contacts-service", "GET", "/v1/contacts/" + id));
    }

    private static Candidate open(ActionKind kind, String id, Integer inDays) {
        return candidate(kind, id, inDays, Gate.NO_MESSAGE);
    }

    private static NextActions of(Candidate... candidates) {
        return NextActions.of(List.of(candidates), POLICY, TODAY);
    }

    private static List<String> ids(List<Action> actions) {
        return actions.stream().map(action -> action.candidate().subject().id()).toList();
    }

    @Test
    void what_is_near_comes_before_what_is_important() {
        NextActions next = of(
                open(ActionKind.KEEP_PROMISE, "undated", null),
                open(ActionKind.KEEP_PROMISE, "later", 31),
                open(ActionKind.KEEP_PROMISE, "soon", 30),
                open(ActionKind.STAY_IN_TOUCH, "now", 7),
                open(ActionKind.REACH_MILESTONE, "late", -400));
        assertEquals(List.of("late", "now", "soon", "later", "undated"), ids(next.actions()));
        assertEquals(
                List.of(Urgency.NOW, Urgency.NOW, Urgency.SOON, Urgency.LATER, Urgency.ANY_TIME),
                next.actions().stream().map(Action::urgency).toList());
    }

    @Test
    void in_one_urgency_the_kind_decides_then_the_deadline_then_the_subject() {
        NextActions next = of(
                open(ActionKind.FOLLOW_UP, "c", 1),
                open(ActionKind.KEEP_PROMISE, "b", 5),
                open(ActionKind.KEEP_PROMISE, "z", 4),
                open(ActionKind.KEEP_PROMISE, "a", 5));
        assertEquals(List.of("z", "a", "b", "c"), ids(next.actions()));
    }

    @Test
    void words_do_not_count_in_the_order() {
        Candidate first = open(ActionKind.FOLLOW_UP, "a", 1);
        Candidate second = new Candidate(
                ActionKind.FOLLOW_UP,
                "A word that comes before.",
                Subject.of(Subject.Type.CONTACT, "b"),
                first.reason(),
                first.deadline(),
                first.gate(),
                first.call());
        assertEquals(List.of("a", "b"), ids(of(second, first).actions()));
    }

    @Test
    void whom_the_etiquette_does_not_allow_to_be_written_to_is_withheld_with_the_nearest_day_first() {
        NextActions next = of(
                candidate(ActionKind.FOLLOW_UP, "never", 1, STOP),
                candidate(ActionKind.FOLLOW_UP, "in a week", null, Gate.wait("R", "w", TODAY.plusDays(7))),
                candidate(ActionKind.FOLLOW_UP, "tomorrow", null, Gate.wait("R", "w", TODAY.plusDays(1))),
                candidate(ActionKind.FOLLOW_UP, "not known", 1, Gate.unknown("program-service is away")));
        assertEquals(List.of(), next.actions());
        assertEquals(List.of("tomorrow", "in a week", "never", "not known"), ids(next.withheld()));
    }

    @Test
    void of_two_for_the_same_thing_the_one_that_is_not_allowed_counts() {
        Candidate allowed = open(ActionKind.FOLLOW_UP, "priya", 1);
        Candidate stopped = candidate(ActionKind.FOLLOW_UP, "priya", 5, STOP);
        NextActions next = of(allowed, stopped);
        assertEquals(List.of(), next.actions());
        assertEquals(List.of("priya"), ids(next.withheld()));
        assertEquals(
                1, of(allowed, open(ActionKind.FOLLOW_UP, "priya", 5)).actions().size());
    }

    @Test
    void what_is_beyond_the_horizon_is_only_counted() {
        NextActions next = of(
                open(ActionKind.APPLY_TO_PROGRAM, "far", POLICY.horizon() + 1),
                open(ActionKind.APPLY_TO_PROGRAM, "near", POLICY.horizon()));
        assertEquals(List.of("near"), ids(next.actions()));
        assertEquals(1, next.later());
    }

    @Test
    void a_policy_that_forgets_a_kind_is_refused() {
        List<ActionKind> order = new ArrayList<>(POLICY.order());
        order.removeLast();
        assertThrows(
                IllegalArgumentException.class,
                () -> new ActionPolicy("x", TODAY, List.of(), 7, 30, 120, 30, 7, 30, order));
    }

    @Property
    void the_same_candidates_make_the_same_list_in_whatever_order_and_however_often_they_are_found(
            @ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
        NextActions next = NextActions.of(candidates, POLICY, TODAY);
        List<Candidate> shuffled = new ArrayList<>(candidates);
        candidates.stream().limit(3).forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(next, NextActions.of(shuffled, POLICY, TODAY));
    }

    @Property
    void nothing_is_proposed_that_a_gate_closes_and_nothing_is_lost(@ForAll("candidates") List<Candidate> candidates) {
        NextActions next = NextActions.of(candidates, POLICY, TODAY);
        assertTrue(next.actions().stream()
                .allMatch(action -> action.candidate().gate().open()));
        assertFalse(next.withheld().stream()
                .anyMatch(action -> action.candidate().gate().open()));
        long things = candidates.stream()
                .map(candidate -> candidate.kind() + "/" + candidate.subject())
                .distinct()
                .count();
        assertEquals(things, next.actions().size() + next.withheld().size() + next.later());
        long listed = Stream.of(next.actions(), next.withheld())
                .flatMap(List::stream)
                .map(action ->
                        action.candidate().kind() + "/" + action.candidate().subject())
                .distinct()
                .count();
        assertEquals(listed, next.actions().size() + next.withheld().size());
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Combinators.combine(
                        Arbitraries.of(ActionKind.values()),
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(-40, 200).injectNull(0.3),
                        Arbitraries.of(
                                Gate.NO_MESSAGE,
                                STOP,
                                Gate.unknown("w"),
                                Gate.wait("R", "w", TODAY.plusDays(3)),
                                new Gate(Gate.Standing.ALLOWED, "FIRST_MESSAGE", "w", null)))
                .as(NextActionsTest::candidate)
                .list()
                .ofMaxSize(30);
    }
}
