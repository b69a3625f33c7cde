package org.introducer.mentorship.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which round each meeting takes place: a colouring of the edges of a bipartite graph. As many rounds are enough as the busiest person has
 * meetings (König 1916), a mentor with places for several mentees counting once per place; found by exchanging two rounds along a
 * chain. Where people are away in some rounds that is not promised any more: what found no round is named.
 */
public final class Timetable {

    private static final int NONE = -1;

    /** A mentor's places, each with at most one mentee in a round, then the mentees; the edge of each in each round. */
    private final int[][] edges;

    private final boolean[][] away;
    private final int[][] ends;
    private final int[] round;
    private final int rounds;

    private Timetable(int rounds, int[][] ends, boolean[][] away) {
        this.rounds = rounds;
        this.ends = ends;
        this.away = away;
        edges = new int[away.length][rounds];
        for (int[] each : edges) {
            Arrays.fill(each, NONE);
        }
        round = new int[ends.length];
        Arrays.fill(round, NONE);
    }

    /** A meeting, its round from 0, and the mentor's place from 0 at which the mentee sits. */
    public record Slot(Meeting meeting, int round, int place) {}

    /** @param unplaced meetings for which no round was found, because somebody is away */
    public record Plan(List<Slot> slots, List<Meeting> unplaced) {}

    /**
     * @param places at each mentor's table
     * @param mentorAway by mentor and round
     * @param menteeAway by mentee and round
     */
    public static Plan of(
            int rounds, List<Meeting> meetings, int[] places, boolean[][] mentorAway, boolean[][] menteeAway) {
        int[] first = new int[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            first[i + 1] = first[i] + places[i];
        }
        boolean[][] away = new boolean[first[places.length] + menteeAway.length][];
        for (int i = 0; i < places.length; i++) {
            Arrays.fill(away, first[i], first[i + 1], mentorAway[i]);
        }
        System.arraycopy(menteeAway, 0, away, first[places.length], menteeAway.length);
        int[] of = new int[places.length];
        int[][] ends = new int[meetings.size()][];
        for (int e = 0; e < ends.length; e++) {
            Meeting meeting = meetings.get(e);
            // One after the other, so that the places of a mentor have equally many meetings but for one.
            int place = first[meeting.mentor()] + of[meeting.mentor()]++ % places[meeting.mentor()];
            ends[e] = new int[] {place, first[places.length] + meeting.mentee()};
        }
        Timetable table = new Timetable(rounds, ends, away);
        List<Slot> slots = new ArrayList<>();
        List<Meeting> unplaced = new ArrayList<>();
        for (int e = 0; e < ends.length; e++) {
            table.place(e);
        }
        for (int e = 0; e < ends.length; e++) {
            Meeting meeting = meetings.get(e);
            if (table.round[e] == NONE) {
                unplaced.add(meeting);
            } else {
                slots.add(new Slot(meeting, table.round[e], ends[e][0] - first[meeting.mentor()]));
            }
        }
        return new Plan(slots, unplaced);
    }

    private void place(int edge) {
        int one = ends[edge][0];
        int other = ends[edge][1];
        for (int r = 0; r < rounds; r++) {
            if (isFree(one, r) && isFree(other, r)) {
                put(edge, r);
                return;
            }
        }
        for (int r = 0; r < rounds; r++) {
            for (int s = 0; s < rounds; s++) {
                if (isFree(one, r) && isFree(other, s) && exchanged(other, r, s)) {
                    put(edge, r);
                    return;
                }
            }
        }
    }

    private boolean isFree(int node, int r) {
        return edges[node][r] == NONE && !away[node][r];
    }

    /** Makes the round free at the node, by the other round along the chain of both; false when somebody on it is away. */
    private boolean exchanged(int node, int taken, int free) {
        if (away[node][taken]) {
            return false;
        }
        List<Integer> chain = new ArrayList<>();
        int at = node;
        int r = taken;
        while (edges[at][r] != NONE) {
            int edge = edges[at][r];
            chain.add(edge);
            int s = r == taken ? free : taken;
            at = ends[edge][0] == at ? ends[edge][1] : ends[edge][0];
            if (away[at][s]) {
                return false;
            }
            r = s;
        }
        int[] old = chain.stream().mapToInt(edge -> round[edge]).toArray();
        chain.forEach(edge -> {
            edges[ends[edge][0]][round[edge]] = NONE;
            edges[ends[edge][1]][round[edge]] = NONE;
        });
        for (int i = 0; i < old.length; i++) {
            put(chain.get(i), old[i] == taken ? free : taken);
        }
        return true;
    }

    private void put(int edge, int r) {
        edges[ends[edge][0]][r] = edge;
        edges[ends[edge][1]][r] = edge;
        round[edge] = r;
    }
}
