package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.WorthClaim;
import org.introducer.mentorship.matching.outcome.MatchResult;

/** Says in the verifier's words what a run claims. */
final class Claims {

    private Claims() {}

    static Claim of(MatchInputs inputs, MatchResult result) {
        return new Claim(
                seats(inputs),
                result.orders().stream()
                        .map(order -> new Claim.Order(
                                order.pair().mentee(),
                                order.pair().mentor(),
                                order.pair().type().name(),
                                order.menteeTier(),
                                order.mentorTier()))
                        .toList(),
                result.pairs().stream().map(pairing -> match(pairing.pair())).toList(),
                inputs.locks().stream().map(Claims::match).toList());
    }

    /** @param proven with the prices of the run, or without any */
    static WorthClaim worth(MatchInputs inputs, MatchResult result, boolean proven) {
        MatchResult.Optimality optimality = result.optimality().orElseThrow();
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
                inputs.locks().stream().map(Claims::match).toList(),
                proven
                        ? Optional.of(new WorthClaim.Prices(
                                prices(optimality.menteePrices()), prices(optimality.seatPrices())))
                        : Optional.empty());
    }

    private static List<WorthClaim.Price> prices(List<MatchResult.Price> prices) {
        return prices.stream()
                .map(price -> new WorthClaim.Price(price.person(), price.type().name(), price.price()))
                .toList();
    }

    private static List<Claim.Seats> seats(MatchInputs inputs) {
        List<Claim.Seats> seats = new ArrayList<>();
        inputs.mentors()
                .forEach(mentor -> mentor.seats()
                        .keySet()
                        .forEach(type -> seats.add(new Claim.Seats(mentor.id(), type.name(), mentor.seatsFor(type)))));
        return seats;
    }

    static Claim.Match match(Pair pair) {
        return new Claim.Match(pair.mentee(), pair.mentor(), pair.type().name());
    }
}
