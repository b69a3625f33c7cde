package org.introducer.mentorship.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.certificate.Certificate.Blocking;
import org.introducer.mentorship.certificate.Certificate.NotBlocking;
import org.introducer.mentorship.certificate.Feasibility.Slot;

/** Checks a claim by looking at every acceptable pair once. */
public final class StabilityCheck {

    private final Map<Claim.Match, Claim.Order> acceptable = new HashMap<>();
    private final Feasibility found;
    private final Map<Slot, Long> worstTier = new HashMap<>();

    private StabilityCheck(Claim claim) {
        claim.acceptable().forEach(order -> acceptable.put(match(order), order));
        found = new Feasibility(claim.seats(), claim.matches(), claim.locked(), acceptable::containsKey);
        for (Claim.Match match : claim.matches()) {
            if (!found.locked.contains(match) && acceptable.containsKey(match)) {
                worstTier.merge(Feasibility.mentor(match), acceptable.get(match).mentorTier(), Math::max);
            }
        }
    }

    public static Certificate of(Claim claim) {
        StabilityCheck check = new StabilityCheck(claim);
        List<Blocking> blocking = new ArrayList<>();
        List<NotBlocking> others = new ArrayList<>();
        for (Claim.Order order : claim.acceptable()) {
            if (!check.found.matches.contains(match(order))) {
                check.judge(order, blocking, others);
            }
        }
        return new Certificate(check.found.violations, blocking, others);
    }

    private void judge(Claim.Order order, List<Blocking> blocking, List<NotBlocking> others) {
        Claim.Match pair = match(order);
        Claim.Match has = found.of(Feasibility.mentee(pair));
        if (has != null && found.locked.contains(has)) {
            others.add(new NotBlocking(pair, NotBlocking.Reason.MENTEE_IS_LOCKED));
        } else if (has != null && acceptable.containsKey(has) && tier(has) <= order.menteeTier()) {
            others.add(new NotBlocking(pair, NotBlocking.Reason.MENTEE_HAS_NO_WORSE));
        } else {
            Slot mentor = Feasibility.mentor(pair);
            if (found.hasFreeSeat(mentor)) {
                blocking.add(new Blocking(pair, Blocking.Cause.MENTOR_HAS_A_FREE_SEAT));
            } else if (worstTier.getOrDefault(mentor, Long.MIN_VALUE) > order.mentorTier()) {
                blocking.add(new Blocking(pair, Blocking.Cause.MENTOR_PREFERS_THE_MENTEE));
            } else {
                others.add(new NotBlocking(pair, NotBlocking.Reason.MENTOR_FULL_WITH_NO_WORSE));
            }
        }
    }

    private long tier(Claim.Match match) {
        return acceptable.get(match).menteeTier();
    }

    private static Claim.Match match(Claim.Order order) {
        return new Claim.Match(order.mentee(), order.mentor(), order.type());
    }
}
