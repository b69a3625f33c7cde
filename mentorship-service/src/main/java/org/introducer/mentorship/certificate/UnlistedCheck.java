package org.introducer.mentorship.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.introducer.mentorship.certificate.Feasibility.Slot;

/**
 * Checks that a claim which does not list every acceptable pair leaves out none that could block: it goes through all pairs, as the
 * preferences tell them, and not one that is left out may be liked better by its mentee than the match. With {@link StabilityCheck}, which
 * looks at those that are listed, every pair is looked at.
 *
 * <p>Mentees are independent of each other and are looked at on all processors.
 */
public final class UnlistedCheck {

    /** Whom a mentee may have, and how much they like them; asked by several threads. */
    @FunctionalInterface
    public interface Preferences {

        /** @param each takes every mentor whom the mentee may have with the tier that the mentee gives them, in any order */
        void of(UUID mentee, String type, ObjLongConsumer<UUID> each);
    }

    /** A mentee in a market. */
    public record Mentee(UUID id, String type) {}

    /**
     * What was found about one mentee.
     *
     * @param noWorse acceptable mentors who are not listed, of whom the mentee likes none better than the match
     * @param faults pairs that make the claim one that proves nothing
     */
    public record Found(Mentee mentee, int noWorse, List<Fault> faults) {
        public Found {
            faults = List.copyOf(faults);
        }
    }

    public record Fault(Claim.Match pair, Kind kind) {
        public enum Kind {
            /** The mentee would rather have this mentor, or has nobody, and the claim does not list the pair. */
            NOT_LISTED,
            /** The claim lists the pair with another tier of the mentee. */
            OTHER_TIER,
            /** The claim lists a pair that may not be. */
            NOT_ACCEPTABLE
        }
    }

    private final Map<Slot, Map<UUID, Long>> listed = new HashMap<>();
    private final Map<Slot, UUID> mentorOf = new HashMap<>();
    private final Set<Slot> locked;
    private final Preferences preferences;

    private UnlistedCheck(Claim claim, Preferences preferences) {
        this.preferences = preferences;
        for (Claim.Order order : claim.acceptable()) {
            listed.computeIfAbsent(new Slot(order.mentee(), order.type()), slot -> new HashMap<>())
                    .put(order.mentor(), order.menteeTier());
        }
        claim.matches().forEach(match -> mentorOf.put(Feasibility.mentee(match), match.mentor()));
        locked = claim.locked().stream().map(Feasibility::mentee).collect(Collectors.toSet());
    }

    /** @param everybody all who want a mentor, per type; of somebody who is not named, whatever the claim lists is a fault */
    public static Map<Mentee, Found> of(Claim claim, Collection<Mentee> everybody, Preferences preferences) {
        UnlistedCheck check = new UnlistedCheck(claim, preferences);
        Map<Mentee, Found> found = everybody.parallelStream()
                .map(check::look)
                .collect(Collectors.toMap(Found::mentee, Function.identity()));
        check.listed.forEach((slot, orders) -> {
            Mentee mentee = new Mentee(slot.person(), slot.type());
            if (!found.containsKey(mentee)) {
                found.put(mentee, new Found(mentee, 0, faults(mentee, orders.keySet())));
            }
        });
        return found;
    }

    private Found look(Mentee mentee) {
        Slot slot = new Slot(mentee.id(), mentee.type());
        Look look = new Look(
                mentee, listed.getOrDefault(slot, Map.of()), locked.contains(slot) ? null : mentorOf.get(slot));
        preferences.of(mentee.id(), mentee.type(), look);
        Set<UUID> impossible = new HashSet<>(look.orders.keySet());
        impossible.removeAll(look.seen);
        look.faults.addAll(faults(mentee, impossible));
        return new Found(mentee, look.noWorse, look.faults);
    }

    private static List<Fault> faults(Mentee mentee, Collection<UUID> mentors) {
        return mentors.stream()
                .map(mentor ->
                        new Fault(new Claim.Match(mentee.id(), mentor, mentee.type()), Fault.Kind.NOT_ACCEPTABLE))
                .toList();
    }

    private static final class Look implements ObjLongConsumer<UUID> {
        private final Mentee mentee;
        private final Map<UUID, Long> orders;
        private final Set<UUID> seen = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();

        /** The tier of the match; whoever has nobody would rather have anybody. */
        private final long has;

        /** The worst tier that is listed: beyond it nothing has to be looked up. */
        private final long last;

        private int noWorse;

        Look(Mentee mentee, Map<UUID, Long> orders, UUID match) {
            this.mentee = mentee;
            this.orders = orders;
            has = match == null ? Long.MAX_VALUE : orders.getOrDefault(match, Long.MAX_VALUE);
            last = orders.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        }

        @Override
        public void accept(UUID mentor, long tier) {
            Long said = tier > last && tier > has ? null : orders.get(mentor);
            if (said != null) {
                seen.add(mentor);
                if (said != tier) {
                    fault(mentor, Fault.Kind.OTHER_TIER);
                }
            } else if (tier >= has) {
                noWorse++;
            } else {
                fault(mentor, Fault.Kind.NOT_LISTED);
            }
        }

        private void fault(UUID mentor, Fault.Kind kind) {
            faults.add(new Fault(new Claim.Match(mentee.id(), mentor, mentee.type()), kind));
        }
    }
}
