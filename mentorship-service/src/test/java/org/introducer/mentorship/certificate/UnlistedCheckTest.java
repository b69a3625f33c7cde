package org.introducer.mentorship.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.certificate.Claim.Match;
import org.introducer.mentorship.certificate.Claim.Order;
import org.introducer.mentorship.certificate.UnlistedCheck.Fault;
import org.introducer.mentorship.certificate.UnlistedCheck.Found;
import org.introducer.mentorship.certificate.UnlistedCheck.Mentee;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M07")
@Tag("M27")
class UnlistedCheckTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID MIA = new UUID(2, 1);
    private static final UUID NOA = new UUID(2, 2);
    private static final UUID OLA = new UUID(2, 3);
    private static final Mentee THE_MENTEE = new Mentee(ANA, "CAREER");

    /** Ana likes Mia best, then Noa and Ola alike. */
    private static final Map<UUID, Long> LIKES = Map.of(MIA, 0L, NOA, 1L, OLA, 1L);

    @Test
    void mentors_liked_no_better_than_the_match_need_not_be_listed_and_are_counted() {
        assertEquals(new Found(THE_MENTEE, 2, List.of()), found(List.of(order(MIA, 0)), MIA));
        assertEquals(new Found(THE_MENTEE, 1, List.of()), found(List.of(order(MIA, 0), order(NOA, 1)), NOA));
        assertEquals(
                new Found(THE_MENTEE, 0, List.of()), found(List.of(order(MIA, 0), order(NOA, 1), order(OLA, 1)), NOA));
    }

    @Test
    void a_mentor_liked_better_than_the_match_has_to_be_listed() {
        assertEquals(
                new Found(THE_MENTEE, 1, List.of(fault(MIA, Fault.Kind.NOT_LISTED))),
                found(List.of(order(NOA, 1)), NOA));
    }

    @Test
    void whoever_is_unmatched_would_rather_have_anybody() {
        assertEquals(
                new Found(THE_MENTEE, 0, List.of(fault(OLA, Fault.Kind.NOT_LISTED))),
                found(List.of(order(MIA, 0), order(NOA, 1)), null));
    }

    @Test
    void a_match_that_is_not_listed_proves_nothing() {
        assertEquals(3, found(List.of(), MIA).faults().size());
    }

    @Test
    void a_match_cannot_be_made_to_look_better_than_it_is() {
        assertEquals(
                new Found(THE_MENTEE, 1, List.of(fault(NOA, Fault.Kind.OTHER_TIER), fault(MIA, Fault.Kind.OTHER_TIER))),
                sorted(found(List.of(order(NOA, 0), order(MIA, 1)), NOA)));
    }

    @Test
    void a_pair_that_may_not_be_is_found() {
        UUID stranger = new UUID(2, 9);
        assertEquals(
                new Found(THE_MENTEE, 2, List.of(fault(stranger, Fault.Kind.NOT_ACCEPTABLE))),
                found(List.of(order(MIA, 0), order(stranger, 0)), MIA));
        Claim claim = new Claim(List.of(), List.of(order(MIA, 0)), List.of(match(MIA)), List.of());
        assertEquals(
                new Found(THE_MENTEE, 0, List.of(fault(MIA, Fault.Kind.NOT_ACCEPTABLE))),
                UnlistedCheck.of(claim, List.of(new Mentee(BEN, "CAREER")), (mentee, type, each) -> {})
                        .get(THE_MENTEE));
    }

    private static Found found(List<Order> listed, UUID has) {
        Claim claim = new Claim(List.of(), listed, has == null ? List.of() : List.of(match(has)), List.of());
        return UnlistedCheck.of(claim, List.of(THE_MENTEE), (mentee, type, each) -> LIKES.forEach(each::accept))
                .get(THE_MENTEE);
    }

    private static Found sorted(Found found) {
        return new Found(
                found.mentee(),
                found.noWorse(),
                found.faults().stream()
                        .sorted((a, b) -> b.pair().mentor().compareTo(a.pair().mentor()))
                        .toList());
    }

    private static Fault fault(UUID mentor, Fault.Kind kind) {
        return new Fault(match(mentor), kind);
    }

    private static Order order(UUID mentor, long tier) {
        return new Order(ANA, mentor, "CAREER", tier, 0);
    }

    private static Match match(UUID mentor) {
        return new Match(ANA, mentor, "CAREER");
    }
}
