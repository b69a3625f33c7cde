package org.introducer.mentorship.speed;

/**
 * Prices that bound what any choice of meetings can be worth. Whatever the prices are, the bound holds: a seat costs the price of its mentor, a
 * meeting costs the price of its mentee (which may be negative), and each meeting, each floor and each place that is worth more than it
 * costs adds the difference. A choice that reaches the bound is one of the best.
 *
 * @param seat price of a seat per mentor, never negative
 * @param mentee price of a meeting per mentee
 */
public record MeetingPrices(long[] seat, long[] mentee) {

    /** No choice of meetings is worth more than this, floors counted by {@link MeetingWishes#floorWorth}. */
    public long bound(MeetingWishes wishes) {
        long bound = 0;
        for (int mentor = 0; mentor < seat.length; mentor++) {
            if (seat[mentor] < 0) {
                throw new IllegalArgumentException("A seat has a negative price");
            }
            bound += wishes.seats()[mentor] * seat[mentor];
        }
        for (int j = 0; j < mentee.length; j++) {
            int floor = wishes.floor()[j];
            bound += floor * Math.max(0, wishes.floorWorth() + mentee[j]);
            bound += (wishes.most()[j] - floor) * Math.max(0, mentee[j]);
            for (int i = 0; i < seat.length; i++) {
                int worth = wishes.worth()[i][j];
                bound += worth < 0 ? 0 : Math.max(0, worth - seat[i] - mentee[j]);
            }
        }
        return bound;
    }
}
