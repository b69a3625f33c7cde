package org.introducer.contacts.network.path;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The simple paths from the applicant to any of some people, the strongest first; of equal ones the shorter, then by the ids of the
 * people from the target backwards. They are found one by one, from the target backwards, the most promising part of a path first:
 * what it has cost, and the least that the way from the applicant to where it has come can cost. So who turns out not to be askable
 * can be blocked between two paths.
 */
public final class PathSearch {

    /** No way. */
    private static final long NONE = Long.MAX_VALUE;

    private final int maxHops;
    private final Map<UUID, Integer> ties;
    private final Map<UUID, Map<UUID, Link>> into = new HashMap<>();
    private final Map<UUID, long[]> least = new HashMap<>();
    private final Set<UUID> blocked = new HashSet<>();
    private final Set<UUID> excluded = new HashSet<>();
    private final PriorityQueue<Part> open = new PriorityQueue<>(Part.MOST_PROMISING);

    /**
     * @param ties what the step from the applicant to each person costs whom they know
     * @param targets any of whom is to be reached
     * @param maxHops the most steps of a path, that to the first person included
     */
    public PathSearch(Map<UUID, Integer> ties, Collection<Link> links, Collection<UUID> targets, int maxHops) {
        this.ties = Map.copyOf(ties);
        this.maxHops = maxHops;
        for (Link link : links) {
            into.computeIfAbsent(link.to(), _ -> new HashMap<>()).merge(link.from(), link, PathSearch::cheaper);
        }
        for (UUID target : new TreeSet<>(targets)) {
            push(new Part(target), 0);
        }
    }

    /** The end of a path, from the target backwards as far as it has come; whole when it begins with the applicant. */
    private record Part(Part beyond, UUID person, int hops, long cost, long bound, boolean whole) {

        private static final Comparator<Part> MOST_PROMISING = Comparator.comparingLong(Part::bound)
                .thenComparingInt(Part::hops)
                .thenComparing(Part::backwards, PathSearch::compare)
                .thenComparing(Part::whole, Comparator.reverseOrder());

        Part(UUID target) {
            this(null, target, 1, 0, 0, false);
        }

        boolean has(UUID other) {
            return forwards().anyMatch(part -> part.person.equals(other));
        }

        /** From its first person to the target. */
        Stream<Part> forwards() {
            return Stream.iterate(this, part -> part != null, Part::beyond);
        }

        List<UUID> backwards() {
            return forwards().map(Part::person).toList().reversed();
        }
    }

    private static int compare(List<UUID> one, List<UUID> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static Link cheaper(Link one, Link other) {
        return Comparator.comparingInt(Link::cost)
                                .thenComparing(Link::relationship)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    /** From now on no path leads through this person; one may still lead to them. */
    public void block(UUID person) {
        if (blocked.add(person)) {
            least.clear();
        }
    }

    /** From now on no path leads through this person or to them. */
    public void exclude(UUID person) {
        block(person);
        excluded.add(person);
    }

    /** The relationship by which one introduces to the other; empty when they have none in this direction. */
    public Optional<Link> link(UUID from, UUID to) {
        return Optional.ofNullable(into.getOrDefault(to, Map.of()).get(from));
    }

    /** The next path; empty when there is none left. */
    public Optional<Path> next() {
        while (!open.isEmpty()) {
            Part part = open.poll();
            if (isClosed(part)) {
                continue;
            }
            if (part.whole()) {
                return Optional.of(new Path(part.forwards().map(Part::person).toList(), part.cost()));
            }
            begin(part);
            if (part.hops() < maxHops) {
                extend(part);
            }
        }
        return Optional.empty();
    }

    private boolean isClosed(Part part) {
        boolean through = part.forwards()
                .anyMatch(step ->
                        step.beyond() != null ? blocked.contains(step.person()) : excluded.contains(step.person()));
        return through || part.whole() && blocked.contains(part.person());
    }

    /** The applicant knows the first of it. */
    private void begin(Part part) {
        Integer tie = ties.get(part.person());
        if (tie != null) {
            long cost = part.cost() + tie;
            open.add(new Part(part.beyond(), part.person(), part.hops(), cost, cost, true));
        }
    }

    private void extend(Part part) {
        into.getOrDefault(part.person(), Map.of()).values().forEach(link -> {
            if (!blocked.contains(link.from()) && !part.has(link.from())) {
                push(new Part(part, link.from(), part.hops() + 1, 0, 0, false), part.cost() + link.cost());
            }
        });
    }

    private void push(Part part, long cost) {
        long rest = least(part.person(), maxHops - part.hops() + 1);
        if (rest != NONE) {
            open.add(new Part(part.beyond(), part.person(), part.hops(), cost, cost + rest, false));
        }
    }

    /** The least that a way from the applicant to the person costs, with so many steps at most. */
    private long least(UUID person, int steps) {
        long[] known = least.computeIfAbsent(person, _ -> new long[maxHops + 1]);
        // Zero is not yet asked; a cost is stored one higher.
        if (known[steps] == 0) {
            Integer tie = ties.get(person);
            long best = tie == null || blocked.contains(person) ? NONE : tie;
            if (steps > 1) {
                for (Link link : into.getOrDefault(person, Map.of()).values()) {
                    long before = blocked.contains(link.from()) ? NONE : least(link.from(), steps - 1);
                    best = before == NONE ? best : Math.min(best, before + link.cost());
                }
            }
            known[steps] = best == NONE ? NONE : best + 1;
        }
        return known[steps] == NONE ? NONE : known[steps] - 1;
    }
}
