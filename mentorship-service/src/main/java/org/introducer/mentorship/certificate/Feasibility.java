package org.introducer.mentorship.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.introducer.mentorship.certificate.Certificate.Violation;

/** Whether pairs are a matching at all: nobody over capacity, nobody twice, everybody acceptable or locked, every lock kept. */
final class Feasibility {

    record Slot(UUID person, String type) {}

    final List<Violation> violations = new ArrayList<>();
    final Set<Claim.Match> locked;
    final Set<Claim.Match> matches;
    private final Map<Slot, Integer> seats = new HashMap<>();
    private final Map<Slot, Claim.Match> mentorOf = new HashMap<>();
    private final Map<Slot, Integer> taken = new HashMap<>();

    Feasibility(
            Collection<Claim.Seats> offered,
            Collection<Claim.Match> pairs,
            Collection<Claim.Match> locks,
            Predicate<Claim.Match> acceptable) {
        offered.forEach(seat -> seats.merge(new Slot(seat.mentor(), seat.type()), seat.seats(), Integer::sum));
        locked = new HashSet<>(locks);
        matches = new HashSet<>(pairs);
        for (Claim.Match match : pairs) {
            Slot mentor = mentor(match);
            if (mentorOf.putIfAbsent(mentee(match), match) != null) {
                violations.add(new Violation(match, Violation.Kind.MENTEE_MATCHED_TWICE));
            }
            if (taken.merge(mentor, 1, Integer::sum) > seats(mentor)) {
                violations.add(new Violation(match, Violation.Kind.OVER_CAPACITY));
            }
            if (!locked.contains(match) && !acceptable.test(match)) {
                violations.add(new Violation(match, Violation.Kind.NOT_ACCEPTABLE));
            }
        }
        for (Claim.Match lock : locked) {
            if (!matches.contains(lock)) {
                violations.add(new Violation(lock, Violation.Kind.LOCK_NOT_KEPT));
            }
        }
    }

    /** The pair of this mentee, or null. */
    Claim.Match of(Slot mentee) {
        return mentorOf.get(mentee);
    }

    boolean isLocked(Slot mentee) {
        Claim.Match match = of(mentee);
        return match != null && locked.contains(match);
    }

    boolean hasFreeSeat(Slot mentor) {
        return taken.getOrDefault(mentor, 0) < seats(mentor);
    }

    static Slot mentee(Claim.Match match) {
        return new Slot(match.mentee(), match.type());
    }

    static Slot mentor(Claim.Match match) {
        return new Slot(match.mentor(), match.type());
    }

    private int seats(Slot mentor) {
        return seats.getOrDefault(mentor, 0);
    }
}
