package org.introducer.mentorship.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.UnlistedCheck;
import org.introducer.mentorship.certificate.WorthClaim;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.outcome.MatchResult;

/** Converts a matching into the input of the check, which shares no code with the solver. */
public final class Proof {

    private Proof() {}

    static Claim claim(MatchInputs inputs, MatchResult result) {
        return new Claim(
                seats(inputs),
                result.orders().stream()
                        .map(order -> order(order.pair(), order.menteeTier(), order.mentorTier()))
                        .toList(),
                result.pairs().stream().map(pairing -> match(pairing.pair())).toList(),
                inputs.locks().stream().map(Proof::match).toList());
    }

    static WorthClaim claim(MatchInputs inputs, MatchResult result, MatchResult.Optimality optimality) {
        return new WorthClaim(
                seats(inputs),
                result.orders().stream()
                        .map(order -> new WorthClaim.Worth(
                                order.pair().mentee(),
                                order.pair().mentor(),
                                order.pair().type().name(),
                                order.worth()))
                        .toList(),
                result.pairs().stream().map(pairing -> match(pairing.pair())).toList(),
                inputs.locks().stream().map(Proof::match).toList(),
                Optional.of(new WorthClaim.Prices(prices(optimality.menteePrices()), prices(optimality.seatPrices()))));
    }

    /** Everybody who wants a mentor, per type. */
    static List<UnlistedCheck.Mentee> mentees(MatchInputs inputs) {
        return inputs.mentees().stream()
                .flatMap(mentee ->
                        mentee.wants().stream().map(type -> new UnlistedCheck.Mentee(mentee.id(), type.name())))
                .toList();
    }

    static List<Claim.Seats> seats(MatchInputs inputs) {
        List<Claim.Seats> seats = new ArrayList<>();
        inputs.mentors()
                .forEach(mentor -> mentor.seats()
                        .keySet()
                        .forEach(type -> seats.add(new Claim.Seats(mentor.id(), type.name(), mentor.seatsFor(type)))));
        return seats;
    }

    private static List<WorthClaim.Price> prices(List<MatchResult.Price> prices) {
        return prices.stream()
                .map(price -> new WorthClaim.Price(price.person(), price.type().name(), price.price()))
                .toList();
    }

    static Claim.Order order(Pair pair, long menteeTier, long mentorTier) {
        return new Claim.Order(pair.mentee(), pair.mentor(), pair.type().name(), menteeTier, mentorTier);
    }

    static Claim.Match match(Pair pair) {
        return new Claim.Match(pair.mentee(), pair.mentor(), pair.type().name());
    }

    /** A pair as the check names it. */
    public static Claim.Match match(UUID mentee, UUID mentor, MentorType type) {
        return match(new Pair(mentee, mentor, type));
    }
}
