package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.List;
import org.introducer.mentorship.certificate.Claim;

/** Says in the verifier's words what a run claims. */
final class Claims {

    private Claims() {}

    static Claim of(MatchInputs inputs, MatchResult result) {
        List<Claim.Seats> seats = new ArrayList<>();
        inputs.mentors()
                .forEach(mentor ->
                        mentor.seats().forEach((type, n) -> seats.add(new Claim.Seats(mentor.id(), type.name(), n))));
        return new Claim(
                seats,
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

    static Claim.Match match(Pair pair) {
        return new Claim.Match(pair.mentee(), pair.mentor(), pair.type().name());
    }
}
