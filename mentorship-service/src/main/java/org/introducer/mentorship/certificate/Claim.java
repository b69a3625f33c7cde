package org.introducer.mentorship.certificate;

import java.util.List;
import java.util.UUID;

/**
 * A matching that is said to be stable, with all that is needed to check it.
 *
 * @param acceptable every pair that may be; whoever is not listed here with somebody does not want or may not have them. Where pairs are left
 *     out, {@link UnlistedCheck} says whether it matters
 * @param matches the pairs made, the locked ones included
 * @param locked pairs that hold whatever the tiers say: they use up seats and take no part in blocking
 */
public record Claim(List<Seats> seats, List<Order> acceptable, List<Match> matches, List<Match> locked) {

    public Claim {
        seats = List.copyOf(seats);
        acceptable = List.copyOf(acceptable);
        matches = List.copyOf(matches);
        locked = List.copyOf(locked);
    }

    /** @param type the market: every type of mentor is one of its own */
    public record Seats(UUID mentor, String type, int seats) {}

    /** The tier each side gives the other; smaller is better, equal is a tie. */
    public record Order(UUID mentee, UUID mentor, String type, long menteeTier, long mentorTier) {}

    public record Match(UUID mentee, UUID mentor, String type) {}
}
