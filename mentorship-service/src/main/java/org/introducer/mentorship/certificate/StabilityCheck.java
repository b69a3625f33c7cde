package org.introducer.mentorship.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate.Blocking;
import org.introducer.mentorship.certificate.Certificate.NotBlocking;
import org.introducer.mentorship.certificate.Certificate.Violation;

/** Checks a claim by looking at every acceptable pair once. */
public final class StabilityCheck {

    private record Slot(UUID person, String type) {}

    private final Map<Slot, Integer> seats = new HashMap<>();
    private final Map<Claim.Match, Claim.Order> acceptable = new HashMap<>();
    private final Set<Claim.Match> locked;
    private final Set<Claim.Match> matches;
    private final Map<Slot, Claim.Match> mentorOf = new HashMap<>();
    private final Map<Slot, Integer> taken = new HashMap<>();
    private final Map<Slot, Long> worstTier = new HashMap<>();

    private StabilityCheck(Claim claim) {
        claim.seats().forEach(seat -> seats.merge(new Slot(seat.mentor(), seat.type()), seat.seats(), Integer::sum));
        claim.acceptable().forEach(order -> acceptable.put(match(order), order));
        locked = new HashSet<>(claim.locked());
        matches = new HashSet<>(claim.matches());
    }

    public static Certificate of(Claim claim) {
        StabilityCheck check = new StabilityCheck(claim);
        List<Violation> violations = check.settle(claim.matches());
        List<Blocking> blocking = new ArrayList<>();
        List<NotBlocking> others = new ArrayList<>();
        for (Claim.Order order : claim.acceptable()) {
            if (!check.matches.contains(match(order))) {
                check.judge(order, blocking, others);
            }
        }
        return new Certificate(violations, blocking, others);
    }

    private List<Violation> settle(Collection<Claim.Match> pairs) {
        List<Violation> violations = new ArrayList<>();
        for (Claim.Match match : pairs) {
            Slot mentor = new Slot(match.mentor(), match.type());
            if (mentorOf.putIfAbsent(new Slot(match.mentee(), match.type()), match) != null) {
                violations.add(new Violation(match, Violation.Kind.MENTEE_MATCHED_TWICE));
            }
            if (taken.merge(mentor, 1, Integer::sum) > seats.getOrDefault(mentor, 0)) {
                violations.add(new Violation(match, Violation.Kind.OVER_CAPACITY));
            }
            if (!locked.contains(match)) {
                Claim.Order order = acceptable.get(match);
                if (order == null) {
                    violations.add(new Violation(match, Violation.Kind.NOT_ACCEPTABLE));
                } else {
                    worstTier.merge(mentor, order.mentorTier(), Math::max);
                }
            }
        }
        for (Claim.Match lock : locked) {
            if (!matches.contains(lock)) {
                violations.add(new Violation(lock, Violation.Kind.LOCK_NOT_KEPT));
            }
        }
        return violations;
    }

    private void judge(Claim.Order order, List<Blocking> blocking, List<NotBlocking> others) {
        Claim.Match pair = match(order);
        Claim.Match has = mentorOf.get(new Slot(order.mentee(), order.type()));
        if (has != null && locked.contains(has)) {
            others.add(new NotBlocking(pair, NotBlocking.Reason.MENTEE_IS_LOCKED));
        } else if (has != null && acceptable.containsKey(has) && tier(has) <= order.menteeTier()) {
            others.add(new NotBlocking(pair, NotBlocking.Reason.MENTEE_HAS_NO_WORSE));
        } else {
            Slot mentor = new Slot(order.mentor(), order.type());
            if (taken.getOrDefault(mentor, 0) < seats.getOrDefault(mentor, 0)) {
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
