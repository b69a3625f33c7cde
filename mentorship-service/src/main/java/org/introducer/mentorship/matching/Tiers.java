package org.introducer.mentorship.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A ranking with ties: the best tier first, everybody inside one tier equally liked. Who is absent is not wanted. */
public record Tiers(List<List<UUID>> tiers) {

    public static final Tiers NONE = new Tiers(List.of());

    public Tiers {
        Set<UUID> seen = new HashSet<>();
        tiers = tiers.stream()
                .map(tier -> tier.stream().sorted(IdOrder.BY_TEXT).toList())
                .toList();
        for (List<UUID> tier : tiers) {
            if (tier.isEmpty()) {
                throw new IllegalArgumentException("A tier names at least one person.");
            }
            for (UUID id : tier) {
                if (!seen.add(id)) {
                    throw new IllegalArgumentException("A ranking names each person once: " + id + ".");
                }
            }
        }
    }

    public static Tiers strict(List<UUID> order) {
        return new Tiers(order.stream().map(List::of).toList());
    }

    /** How many stand in better tiers than this one. */
    public int before(UUID id) {
        int better = 0;
        for (List<UUID> tier : tiers) {
            if (tier.contains(id)) {
                return better;
            }
            better += tier.size();
        }
        throw new IllegalArgumentException("Nobody of this id is ranked: " + id + ".");
    }

    /** How many are ranked. */
    public int size() {
        return tiers.stream().mapToInt(List::size).sum();
    }

    public boolean isEmpty() {
        return tiers.isEmpty();
    }
}
