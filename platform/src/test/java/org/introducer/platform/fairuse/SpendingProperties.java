package org.introducer.platform.fairuse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.platform.fairuse.Spending.Outcome;

/** Several replicas that spend one quota. */
@Tag("X14")
class SpendingProperties {

    private static final long START = 1_800_000_000_000L;

    /** Any number of replicas up to ten, requests that fall on them by chance, and answers that come some requests later. */
    @Property(tries = 300)
    void over_all_replicas_a_tenth_more_than_the_quota_is_served_at_most(
            @ForAll @IntRange(min = 1, max = 10) int replicas,
            @ForAll @IntRange(min = 300, max = 6000) int quota,
            @ForAll @IntRange(max = 5) int late,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Spending> each = IntStream.range(0, replicas)
                .mapToObj(_ -> new Spending(Quota.ofReads(quota), 0))
                .toList();
        NavigableMap<Integer, Runnable> answers = new TreeMap<>();
        Database database = new Database(quota);
        int served = 0;
        for (int request = 0; request < 2 * quota; request++) {
            Spending replica = each.get(random.nextInt(replicas));
            Outcome outcome = replica.spend(START);
            served += outcome.served() ? 1 : 0;
            if (outcome.wanted() > 0) {
                answers.put(request + late, () -> database.lease(replica, outcome.wanted()));
            }
            Runnable due = answers.remove(request);
            if (due != null) {
                due.run();
            }
        }
        assertTrue(served <= quota + quota / 10, served + " of " + quota);
        assertTrue(served >= quota - quota / 10, served + " of " + quota);
        assertTrue(database.statements <= 20 + 2 * replicas, database.statements + " statements");
    }

    private static final class Database {
        private final int most;
        private int statements;
        private int total;

        Database(int most) {
            this.most = most;
        }

        void lease(Spending replica, int wanted) {
            int granted = Math.min(wanted, most - total);
            total += granted;
            statements++;
            replica.leased(START, granted, total);
        }
    }
}
