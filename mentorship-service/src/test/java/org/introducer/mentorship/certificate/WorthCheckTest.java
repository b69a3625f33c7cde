package org.introducer.mentorship.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.certificate.WorthCertificate.Fault.Kind;
import org.introducer.mentorship.certificate.WorthCertificate.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ines has one seat, Omar one: Amara is worth 9 and 8 with them, Bela 7 and 1. The best is Amara with Omar, Bela with Ines: 15. */
@Tag("M08")
class WorthCheckTest {

    private static final UUID INES = new UUID(1, 1);
    private static final UUID OMAR = new UUID(1, 2);
    private static final UUID AMARA = new UUID(2, 1);
    private static final UUID BELA = new UUID(2, 2);

    private static final List<WorthClaim.Worth> WORTH =
            List.of(worth(AMARA, INES, 9), worth(AMARA, OMAR, 8), worth(BELA, INES, 7), worth(BELA, OMAR, 1));
    private static final List<Claim.Match> BEST = List.of(match(AMARA, OMAR), match(BELA, INES));

    @Test
    void prices_that_no_pair_exceeds_and_every_match_reaches_are_a_proof() {
        var found = WorthCheck.of(claim(
                1, BEST, prices(List.of(price(AMARA, 8), price(BELA, 6)), List.of(price(INES, 1)))));
        assertEquals(Verdict.OPTIMAL, found.verdict());
        assertEquals(List.of(), found.faults());
    }

    @Test
    void without_prices_they_are_found_and_stand_the_check() {
        var found = WorthCheck.of(claim(1, BEST, Optional.empty()));
        assertEquals(Verdict.OPTIMAL, found.verdict());
        var again = WorthCheck.of(claim(1, BEST, found.prices()));
        assertEquals(Verdict.OPTIMAL, again.verdict());
    }

    @Test
    void a_matching_that_can_be_made_worth_more_is_shown_how() {
        var found = WorthCheck.of(claim(1, List.of(match(AMARA, INES), match(BELA, OMAR)), Optional.empty()));
        assertEquals(Verdict.NOT_OPTIMAL, found.verdict());
        var better = found.improvement().orElseThrow();
        assertEquals(BigInteger.valueOf(5), better.gain());
        assertEquals(2, better.made().size());
        assertTrue(better.made().containsAll(BEST));
        assertEquals(2, better.undone().size());
    }

    @Test
    void a_seat_left_free_and_a_mentee_worth_dropping_are_improvements() {
        var free = WorthCheck.of(claim(1, List.of(match(AMARA, INES)), Optional.empty()));
        assertEquals(Verdict.NOT_OPTIMAL, free.verdict());
        var only = new WorthClaim(
                List.of(new Claim.Seats(INES, "CAREER", 1)),
                WORTH,
                List.of(match(BELA, INES)),
                List.of(),
                Optional.empty());
        var drop = WorthCheck.of(only).improvement().orElseThrow();
        assertEquals(BigInteger.TWO, drop.gain());
        assertEquals(List.of(match(AMARA, INES)), drop.made());
        assertEquals(List.of(match(BELA, INES)), drop.undone());
    }

    @Test
    void each_fault_of_a_price_is_named_with_its_place() {
        assertEquals(
                List.of(new WorthCertificate.Fault(match(AMARA, INES), Kind.PAIR_WORTH_MORE_THAN_ITS_PRICES)),
                faults(1, BEST, List.of(price(AMARA, 8), price(BELA, 7)), List.of()));
        assertEquals(
                List.of(new WorthCertificate.Fault(match(BELA, INES), Kind.MATCH_WORTH_LESS_THAN_ITS_PRICES)),
                faults(1, BEST, List.of(price(AMARA, 8), price(BELA, 7)), List.of(price(INES, 1))));
        assertEquals(
                List.of(new WorthCertificate.Fault(new Claim.Match(null, OMAR, "CAREER"), Kind.NEGATIVE_PRICE)),
                faults(
                                1,
                                List.of(match(AMARA, OMAR), match(BELA, INES)),
                                List.of(price(AMARA, 9), price(BELA, 7)),
                                List.of(price(OMAR, -1)))
                        .stream()
                        .filter(fault -> fault.kind() == Kind.NEGATIVE_PRICE)
                        .toList());
        assertEquals(
                List.of(new WorthCertificate.Fault(new Claim.Match(null, INES, "CAREER"), Kind.FREE_SEAT_HAS_A_PRICE)),
                faults(2, BEST, List.of(price(AMARA, 8), price(BELA, 6)), List.of(price(INES, 1))));
        assertTrue(faults(1, List.of(match(AMARA, INES)), List.of(price(AMARA, 9), price(BELA, 1)), List.of())
                .contains(new WorthCertificate.Fault(
                        new Claim.Match(BELA, null, "CAREER"), Kind.UNMATCHED_MENTEE_HAS_A_PRICE)));
    }

    @Test
    void what_is_no_matching_is_said_to_be_none_before_anything_else() {
        var found = WorthCheck.of(claim(1, List.of(match(AMARA, INES), match(BELA, INES)), Optional.empty()));
        assertEquals(Verdict.NO_MATCHING, found.verdict());
        assertEquals(
                Certificate.Violation.Kind.OVER_CAPACITY,
                found.violations().getFirst().kind());
    }

    @Test
    void a_locked_pair_uses_its_seat_and_asks_for_no_price() {
        List<Claim.Match> locked = List.of(match(BELA, OMAR));
        var claim = new WorthClaim(
                seats(1), WORTH, List.of(match(AMARA, INES), match(BELA, OMAR)), locked, Optional.empty());
        assertEquals(Verdict.OPTIMAL, WorthCheck.of(claim).verdict());
        var dropped = new WorthClaim(seats(1), WORTH, List.of(match(AMARA, INES)), locked, Optional.empty());
        assertEquals(Verdict.NO_MATCHING, WorthCheck.of(dropped).verdict());
    }

    private static List<WorthCertificate.Fault> faults(
            int atInes, List<Claim.Match> matches, List<WorthClaim.Price> mentees, List<WorthClaim.Price> seats) {
        var found = WorthCheck.of(claim(atInes, matches, prices(mentees, seats)));
        assertEquals(Verdict.NOT_PROVEN, found.verdict());
        return found.faults();
    }

    private static WorthClaim claim(int atInes, List<Claim.Match> matches, Optional<WorthClaim.Prices> prices) {
        return new WorthClaim(seats(atInes), WORTH, matches, List.of(), prices);
    }

    private static List<Claim.Seats> seats(int atInes) {
        return List.of(new Claim.Seats(INES, "CAREER", atInes), new Claim.Seats(OMAR, "CAREER", 1));
    }

    private static Optional<WorthClaim.Prices> prices(List<WorthClaim.Price> mentees, List<WorthClaim.Price> seats) {
        return Optional.of(new WorthClaim.Prices(mentees, seats));
    }

    private static WorthClaim.Price price(UUID person, long price) {
        return new WorthClaim.Price(person, "CAREER", price);
    }

    private static WorthClaim.Worth worth(UUID mentee, UUID mentor, long worth) {
        return new WorthClaim.Worth(mentee, mentor, "CAREER", worth);
    }

    private static Claim.Match match(UUID mentee, UUID mentor) {
        return new Claim.Match(mentee, mentor, "CAREER");
    }
}
