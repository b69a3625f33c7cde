package org.introducer.platform.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.introducer.platform.fairuse.Spending.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X14")
class SpendingTest {

    private static final long START = 1_800_000_000_000L;
    private static final long WINDOW = 60_000;

    private final Spending spending = new Spending(Quota.ofReads(1000), 0);

    @Test
    void who_asks_little_costs_no_lease() {
        IntStream.range(0, 9).forEach(_ -> assertEquals(0, spend(START).wanted()));
    }

    @Test
    void a_lease_is_asked_for_once_and_before_the_last_one_is_spent() {
        int[] wanted = IntStream.range(0, 12).map(_ -> spend(START).wanted()).toArray();
        assertEquals(10 + 50, wanted[9], "what was spent already, and a lease");
        assertEquals(60, IntStream.of(wanted).sum());

        spending.leased(START, 60, 60);
        int next = IntStream.range(12, 60)
                .filter(_ -> spend(START).wanted() > 0)
                .findFirst()
                .orElseThrow();
        assertEquals(34, next, "when half a lease is left");
    }

    @Test
    void what_all_replicas_have_leased_is_not_there_any_more() {
        assertEquals(999, spend(START).remaining());
        IntStream.range(1, 10).forEach(_ -> spend(START));
        spending.leased(START, 60, 700);

        assertEquals(1000 - 640 - 11, spend(START).remaining());
    }

    @Test
    void when_all_is_leased_the_rest_of_the_own_lease_is_served_and_then_nothing() {
        IntStream.range(0, 10).forEach(_ -> spend(START));
        spending.leased(START, 13, 1000);

        List<Boolean> served =
                IntStream.range(0, 5).mapToObj(_ -> spend(START).served()).toList();
        assertEquals(List.of(true, true, true, false, false), served);
        assertEquals(0, spend(START).remaining());
        assertEquals(0, spend(START).wanted(), "asks no more in this window");
    }

    @Test
    void the_first_that_is_refused_in_a_window_is_told_from_the_others() {
        IntStream.range(0, 10).forEach(_ -> assertFalse(spend(START).first()));
        spending.leased(START, 0, 1000);

        assertTrue(spend(START).first());
        assertFalse(spend(START).first());
    }

    @Test
    void the_next_window_begins_anew() {
        IntStream.range(0, 10).forEach(_ -> spend(START));
        spending.leased(START, 0, 1000);
        assertFalse(spend(START + WINDOW - 1).served());
        assertEquals(1, spend(START + WINDOW - 1).seconds());

        Outcome next = spend(START + WINDOW);
        assertTrue(next.served());
        assertEquals(999, next.remaining());
        assertEquals(60, next.seconds());
    }

    @Test
    void an_answer_that_comes_after_its_window_counts_for_nothing() {
        IntStream.range(0, 10).forEach(_ -> spend(START));
        spend(START + WINDOW);
        spending.leased(START, 0, 1000);

        assertTrue(spend(START + WINDOW).served());
    }

    @Test
    void without_a_database_a_replica_counts_by_itself_and_asks_again_after_a_second() {
        IntStream.range(0, 10).forEach(_ -> spend(START));
        spending.unanswered(START, START);
        assertEquals(0, spend(START + 999).wanted());
        assertTrue(spend(START + 1000).wanted() > 0);

        IntStream.range(12, 1000).forEach(_ -> assertTrue(spend(START + 1000).served()));
        assertFalse(spend(START + 1000).served());
    }

    @Test
    void windows_of_clients_begin_at_different_times() {
        Spending later = new Spending(Quota.ofReads(1000), 17);
        assertEquals(43, later.spend(START).seconds());
    }

    private Outcome spend(long now) {
        return spending.spend(now);
    }
}
