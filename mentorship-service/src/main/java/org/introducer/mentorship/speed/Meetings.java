package org.introducer.mentorship.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who meets whom: as many meetings up to the mentees' floors as can be, and of all such choices one of the highest worth. A flow of least
 * cost by shortest paths with potentials (Edmonds and Karp 1972), from a source over the mentees and the mentors to a target; the
 * potentials of the last search are the prices.
 */
public final class Meetings {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int NOTHING = -1;

    private final MeetingWishes wishes;
    private final int mentees;
    private final int mentors;
    /** Nodes: the mentees, the mentors, the source, the target. */
    private final int source;

    private final int target;
    private final long floorWorth;
    private final boolean[][] met;
    /** What one more meeting costs, by mentee and mentor; far: the two must not meet, or do. */
    private final long[][] cost;

    private final int[] ofMentee;
    private final int[] ofMentor;
    private final long[] potential;
    private final long[] distance;
    private final int[] before;

    private Meetings(MeetingWishes wishes) {
        this.wishes = wishes;
        mentees = wishes.mentees();
        mentors = wishes.mentors();
        source = mentees + mentors;
        target = source + 1;
        floorWorth = wishes.floorWorth();
        met = new boolean[mentors][mentees];
        cost = new long[mentees][mentors];
        ofMentee = new int[mentees];
        ofMentor = new int[mentors];
        potential = new long[target + 1];
        distance = new long[target + 1];
        before = new int[target + 1];
    }

    /** What was chosen, with the prices that prove it, and how many meetings each mentee lacks to the floor. */
    public record Choice(List<Meeting> meetings, long worth, MeetingPrices prices, int[] shortfall) {}

    public static Choice choose(MeetingWishes wishes) {
        Meetings flow = new Meetings(wishes);
        flow.begin();
        while (flow.search()) {
            flow.augment();
        }
        return flow.choice();
    }

    /** Without meetings every path goes straight on, so that the least costs are known. */
    private void begin() {
        for (int j = 0; j < mentees; j++) {
            potential[j] = Math.min(0, entry(j));
        }
        for (int i = 0; i < mentors; i++) {
            long least = 0;
            for (int j = 0; j < mentees; j++) {
                int worth = wishes.worth()[i][j];
                cost[j][i] = worth < 0 ? FAR : -worth;
                if (worth >= 0) {
                    least = Math.min(least, potential[j] - worth);
                }
            }
            potential[mentees + i] = least;
            potential[target] = Math.min(potential[target], least);
        }
    }

    /** What one more meeting of the mentee costs from the source; far: there is no place for one. */
    private long entry(int mentee) {
        if (ofMentee[mentee] < wishes.floor()[mentee]) {
            return -floorWorth;
        }
        return ofMentee[mentee] < wishes.most()[mentee] ? 0 : FAR;
    }

    /**
     * Dijkstra's search on a dense graph until the target is reached; false when no path adds worth. Going straight to the target costs
     * nothing, so that in the end the potentials are prices as they are; nothing leads back to the source, where every path begins.
     */
    private boolean search() {
        Arrays.fill(distance, FAR);
        Arrays.fill(before, NOTHING);
        boolean[] done = new boolean[target + 1];
        distance[source] = 0;
        for (int node = source; node != target; node = nearest(done)) {
            done[node] = true;
            if (node == source) {
                for (int j = 0; j < mentees; j++) {
                    reach(source, j, entry(j));
                }
                reach(source, target, 0);
            } else if (node < mentees) {
                for (int i = 0; i < mentors; i++) {
                    reach(node, mentees + i, cost[node][i]);
                }
            } else {
                int mentor = node - mentees;
                reach(node, target, ofMentor[mentor] < wishes.seats()[mentor] ? 0 : FAR);
                for (int j = 0; j < mentees; j++) {
                    reach(node, j, met[mentor][j] ? wishes.worth()[mentor][j] : FAR);
                }
            }
        }
        for (int node = 0; node <= target; node++) {
            potential[node] += Math.min(distance[node], distance[target]);
        }
        return before[target] != source;
    }

    private int nearest(boolean[] done) {
        int nearest = NOTHING;
        for (int node = 0; node <= target; node++) {
            if (!done[node] && distance[node] < FAR && (nearest == NOTHING || distance[node] < distance[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private void reach(int from, int to, long cost) {
        if (cost == FAR) {
            return;
        }
        long length = distance[from] + cost + potential[from] - potential[to];
        if (length < distance[to]) {
            distance[to] = length;
            before[to] = from;
        }
    }

    /** One more meeting, and those on the way exchanged. */
    private void augment() {
        for (int to = target; to != source; to = before[to]) {
            int from = before[to];
            if (from == source) {
                ofMentee[to]++;
            } else if (to == target) {
                ofMentor[from - mentees]++;
            } else if (from < mentees) {
                met[to - mentees][from] = true;
                cost[from][to - mentees] = FAR;
            } else {
                met[from - mentees][to] = false;
                cost[to][from - mentees] = -wishes.worth()[from - mentees][to];
            }
        }
    }

    private Choice choice() {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < mentors; i++) {
            for (int j = 0; j < mentees; j++) {
                if (met[i][j]) {
                    meetings.add(new Meeting(i, j));
                }
            }
        }
        int[] shortfall = new int[mentees];
        for (int j = 0; j < mentees; j++) {
            shortfall[j] = Math.max(0, wishes.floor()[j] - ofMentee[j]);
        }
        long[] seat = new long[mentors];
        for (int i = 0; i < mentors; i++) {
            seat[i] = Math.max(0, -potential[mentees + i]);
        }
        long[] mentee = Arrays.copyOf(potential, mentees);
        return new Choice(meetings, wishes.worthOf(meetings), new MeetingPrices(seat, mentee), shortfall);
    }
}
