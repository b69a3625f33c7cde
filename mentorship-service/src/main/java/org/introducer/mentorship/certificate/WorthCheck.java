package org.introducer.mentorship.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.certificate.Feasibility.Slot;
import org.introducer.mentorship.certificate.WorthCertificate.Fault;

/**
 * Checks by duality that no matching is worth more: prices under which no pair is worth more than its two, a pair that was made is worth
 * exactly its two, and who is left over and a seat that is free cost nothing (complementary slackness). Whatever pairs are made, their
 * worth is at most the sum of all prices, and these reach it.
 */
public final class WorthCheck {

    private WorthCheck() {}

    public static WorthCertificate of(WorthClaim claim) {
        Map<Claim.Match, Long> worth = new HashMap<>();
        claim.acceptable().forEach(option -> worth.put(option.match(), option.worth()));
        Feasibility found = new Feasibility(claim.seats(), claim.matches(), claim.locked(), worth::containsKey);
        if (!found.violations.isEmpty()) {
            return WorthCertificate.noMatching(found.violations);
        }
        if (claim.prices().isEmpty()) {
            return new Improvements(claim, found).search();
        }
        List<Fault> faults = faults(claim, found, claim.prices().get());
        return faults.isEmpty() ? WorthCertificate.proven(claim.prices().get()) : WorthCertificate.notProven(faults);
    }

    private static List<Fault> faults(WorthClaim claim, Feasibility found, WorthClaim.Prices prices) {
        List<Fault> faults = new ArrayList<>();
        Map<Slot, Long> mentees = new HashMap<>();
        Map<Slot, Long> seats = new HashMap<>();
        for (WorthClaim.Price price : prices.mentees()) {
            mentees.put(new Slot(price.person(), price.type()), price.price());
            if (price.price() < 0) {
                faults.add(fault(price, true, Fault.Kind.NEGATIVE_PRICE));
            } else if (price.price() > 0 && found.of(new Slot(price.person(), price.type())) == null) {
                faults.add(fault(price, true, Fault.Kind.UNMATCHED_MENTEE_HAS_A_PRICE));
            }
        }
        for (WorthClaim.Price price : prices.seats()) {
            seats.put(new Slot(price.person(), price.type()), price.price());
            if (price.price() < 0) {
                faults.add(fault(price, false, Fault.Kind.NEGATIVE_PRICE));
            } else if (price.price() > 0 && found.hasFreeSeat(new Slot(price.person(), price.type()))) {
                faults.add(fault(price, false, Fault.Kind.FREE_SEAT_HAS_A_PRICE));
            }
        }
        for (WorthClaim.Worth option : claim.acceptable()) {
            Claim.Match match = option.match();
            if (found.isLocked(Feasibility.mentee(match))) {
                continue;
            }
            long both = mentees.getOrDefault(Feasibility.mentee(match), 0L)
                    + seats.getOrDefault(Feasibility.mentor(match), 0L);
            if (both < option.worth()) {
                faults.add(new Fault(match, Fault.Kind.PAIR_WORTH_MORE_THAN_ITS_PRICES));
            } else if (both > option.worth() && found.matches.contains(match)) {
                faults.add(new Fault(match, Fault.Kind.MATCH_WORTH_LESS_THAN_ITS_PRICES));
            }
        }
        return faults;
    }

    private static Fault fault(WorthClaim.Price price, boolean mentee, Fault.Kind kind) {
        return new Fault(
                new Claim.Match(mentee ? price.person() : null, mentee ? null : price.person(), price.type()), kind);
    }
}
