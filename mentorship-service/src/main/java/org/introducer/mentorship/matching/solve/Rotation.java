package org.introducer.mentorship.matching.solve;

/**
 * The smallest step between stable matchings: each of these mentees moves on to a mentor further down the own list, to the
 * seat that the next of them leaves, and every mentor is better off.
 *
 * @param from the positions in their own lists that the mentees leave
 * @param to the positions that they move to
 * @param needs the rotations, by number, that must have been made before
 */
record Rotation(int[] mentees, int[] from, int[] to, int[] needs) {

    /** How many more pairs are as they were before. */
    int gain(int[] before) {
        int gain = 0;
        for (int i = 0; i < mentees.length; i++) {
            int was = before[mentees[i]];
            gain += (to[i] == was ? 1 : 0) - (from[i] == was ? 1 : 0);
        }
        return gain;
    }

    void turn(int[] choice) {
        for (int i = 0; i < mentees.length; i++) {
            choice[mentees[i]] = to[i];
        }
    }
}
