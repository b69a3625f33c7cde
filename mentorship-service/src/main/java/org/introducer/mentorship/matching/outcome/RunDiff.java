package org.introducer.mentorship.matching.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;

/** What changed between two runs, mentee by mentee. */
public record RunDiff(List<Pair> kept, List<Moved> moved, List<Pair> added, List<Pair> removed) {

    /** The same mentee and type with another mentor. */
    public record Moved(UUID mentee, MentorType type, UUID from, UUID to) {}

    private record Slot(UUID mentee, MentorType type) {}

    public RunDiff {
        kept = List.copyOf(kept);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Pairs that are not as they were. */
    public int churn() {
        return moved.size() + added.size() + removed.size();
    }

    public static RunDiff between(Collection<Pair> before, Collection<Pair> after) {
        Map<Slot, Pair> old = bySlot(before);
        Map<Slot, Pair> now = bySlot(after);
        List<Pair> kept = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Pair> added = new ArrayList<>();
        List<Pair> removed = new ArrayList<>();
        for (Pair pair : sorted(now.values())) {
            Pair was = old.get(new Slot(pair.mentee(), pair.type()));
            if (was == null) {
                added.add(pair);
            } else if (was.equals(pair)) {
                kept.add(pair);
            } else {
                moved.add(new Moved(pair.mentee(), pair.type(), was.mentor(), pair.mentor()));
            }
        }
        for (Pair pair : sorted(old.values())) {
            if (!now.containsKey(new Slot(pair.mentee(), pair.type()))) {
                removed.add(pair);
            }
        }
        return new RunDiff(kept, moved, added, removed);
    }

    private static Map<Slot, Pair> bySlot(Collection<Pair> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        pair -> new Slot(pair.mentee(), pair.type()), Function.identity(), (a, b) -> a));
    }

    private static Collection<Pair> sorted(Collection<Pair> pairs) {
        TreeSet<Pair> sorted = new TreeSet<>(Pair.ORDER);
        sorted.addAll(pairs);
        return sorted;
    }
}
