package org.introducer.mentorship.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A matching that is said to be worth the most, with all that is needed to check it.
 *
 * @param acceptable every pair that may be and what it would add
 * @param matches the pairs made, the locked ones included
 * @param locked pairs that hold whatever they are worth: they use up seats and add nothing
 * @param prices that are said to prove it; without them they are looked for
 */
public record WorthClaim(
        List<Claim.Seats> seats,
        List<Worth> acceptable,
        List<Claim.Match> matches,
        List<Claim.Match> locked,
        Optional<Prices> prices) {

    public WorthClaim {
        seats = List.copyOf(seats);
        acceptable = List.copyOf(acceptable);
        matches = List.copyOf(matches);
        locked = List.copyOf(locked);
    }

    /** What a pair would add; not negative. */
    public record Worth(UUID mentee, UUID mentor, String type, long worth) {

        Claim.Match match() {
            return new Claim.Match(mentee, mentor, type);
        }
    }

    /** A price for every mentee and for every mentor's seat; who is not named costs nothing. */
    public record Prices(List<Price> mentees, List<Price> seats) {
        public Prices {
            mentees = List.copyOf(mentees);
            seats = List.copyOf(seats);
        }
    }

    public record Price(UUID person, String type, long price) {}
}
