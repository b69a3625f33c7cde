package org.introducer.mentorship.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a run depends on. People are kept in the order of their ids, so that the order of a query never shows.
 *
 * @param from first day of the cycle; zone offsets are taken from its weeks
 * @param locks pairs that hold whatever the lists say
 * @param mode what the run looks for
 * @param previous pairs of an earlier run to keep where nothing forces a change; empty for a fresh run
 */
public record MatchInputs(
        LocalDate from,
        LocalDate to,
        List<MentorEntry> mentors,
        List<MenteeEntry> mentees,
        List<HardRule> rules,
        List<Pair> locks,
        RunMode mode,
        long seed,
        Weights weights,
        List<Pair> previous) {

    public MatchInputs {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A cycle ends after it begins.");
        }
        mentors = mentors.stream()
                .sorted(Comparator.comparing(MentorEntry::id, IdOrder.BY_TEXT))
                .toList();
        mentees = mentees.stream()
                .sorted(Comparator.comparing(MenteeEntry::id, IdOrder.BY_TEXT))
                .toList();
        rules = List.copyOf(rules);
        locks = locks.stream().distinct().sorted(Pair.ORDER).toList();
        previous = previous.stream().distinct().sorted(Pair.ORDER).toList();
        Set<UUID> seen = new HashSet<>();
        mentors.forEach(mentor -> once(seen, mentor.id()));
        mentees.forEach(mentee -> once(seen, mentee.id()));
    }

    /** These inputs with seats more or fewer, and as if these mentors were gone, with the locks and earlier pairs that they have. */
    public MatchInputs with(List<Change.AddSeats> seats, Set<UUID> gone) {
        MatchInputs changed = this;
        for (Change.AddSeats add : seats) {
            changed = changed.with(add);
        }
        return new MatchInputs(
                from,
                to,
                changed.mentors().stream()
                        .filter(mentor -> !gone.contains(mentor.id()))
                        .toList(),
                mentees,
                rules,
                locks.stream().filter(lock -> !gone.contains(lock.mentor())).toList(),
                mode,
                seed,
                weights,
                previous);
    }

    public MatchInputs with(Change.AddSeats add) {
        return withMentors(mentors.stream()
                .map(mentor -> mentor.id().equals(add.mentor()) ? mentor.with(add) : mentor)
                .toList());
    }

    public MatchInputs withRules(List<HardRule> other) {
        return new MatchInputs(from, to, mentors, mentees, other, locks, mode, seed, weights, previous);
    }

    MatchInputs withMentors(List<MentorEntry> other) {
        return new MatchInputs(from, to, other, mentees, rules, locks, mode, seed, weights, previous);
    }

    public MatchInputs withMentees(List<MenteeEntry> other) {
        return new MatchInputs(from, to, mentors, other, rules, locks, mode, seed, weights, previous);
    }

    private static void once(Set<UUID> seen, UUID id) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("Each person is entered once: " + id + ".");
        }
    }
}
