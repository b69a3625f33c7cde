package org.introducer.mentorship.speed;

import java.util.Arrays;
import java.util.List;

/**
 * Whom an event can bring together.
 *
 * @param seats how many mentees each mentor can meet: rounds times places at the table
 * @param floor how many mentors each mentee is to meet at least
 * @param most how many mentors each mentee can meet, one in a round; not below the floor
 * @param worth of a meeting, by mentor and mentee; below zero: the two must not meet, or have met
 */
public record MeetingWishes(int[] seats, int[] floor, int[] most, int[][] worth) {

    /** The largest worth of a meeting, so that the sums of any event fit. */
    public static final int MOST_WORTH = 1_000_000;

    public MeetingWishes {
        if (floor.length != most.length || worth.length != seats.length) {
            throw new IllegalArgumentException("The numbers of people differ");
        }
        for (int mentee = 0; mentee < most.length; mentee++) {
            if (floor[mentee] < 0 || floor[mentee] > most[mentee]) {
                throw new IllegalArgumentException("Mentee " + mentee + " can meet fewer than the floor");
            }
        }
        for (int[] row : worth) {
            if (row.length != most.length || Arrays.stream(row).anyMatch(each -> each > MOST_WORTH)) {
                throw new IllegalArgumentException("A worth is missing or too large");
            }
        }
    }

    int mentors() {
        return seats.length;
    }

    int mentees() {
        return most.length;
    }

    /** What these meetings are worth: the worth of each, and more for each below a mentee's floor. */
    public long worthOf(List<Meeting> meetings) {
        int[] ofMentee = new int[mentees()];
        long sum = 0;
        for (Meeting meeting : meetings) {
            sum += worth[meeting.mentor()][meeting.mentee()];
            ofMentee[meeting.mentee()]++;
        }
        long belowFloors = 0;
        for (int mentee = 0; mentee < ofMentee.length; mentee++) {
            belowFloors += Math.min(ofMentee[mentee], floor[mentee]);
        }
        return sum + floorWorth() * belowFloors;
    }

    /** What a meeting below a mentee's floor counts beside its worth: more than all wishes together. */
    long floorWorth() {
        long meetings = Arrays.stream(most).asLongStream().sum();
        int highest = Arrays.stream(worth).flatMapToInt(Arrays::stream).max().orElse(0);
        return Math.max(0, highest) * meetings + 1;
    }
}
