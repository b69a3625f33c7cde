package org.introducer.contacts.network.strength;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * The strength of a network at one program, from 0 (nobody) towards 1. Each person is worth the weight of their role, halved with
 * every {@code halfLife} days since the last touch, and less when they never answered; several persons add up as independent
 * chances do, {@code 1 - (1 - a)(1 - b)…}, so that each one more helps and none makes it perfect. Three decimals.
 */
public final class NetworkStrength {

    private final StrengthPolicy policy;

    public NetworkStrength(StrengthPolicy policy) {
        this.policy = policy;
    }

    public double of(Collection<KnownPerson> people, Instant now) {
        double without = people.stream()
                .mapToDouble(person -> 1 - worth(person, now))
                // One order, so that the order of recording never shows in the last digit.
                .sorted()
                .reduce(1, (a, b) -> a * b);
        return Math.round((1 - without) * 1000) / 1000.0;
    }

    private double worth(KnownPerson person, Instant now) {
        return policy.weightOf(person.role())
                * recency(person.lastTouchAt(), now)
                * (person.engaged() ? 1 : policy.oneSided());
    }

    /** What is left of an acquaintance since the last touch, from 0 to 1; null: never in touch. */
    public double recency(Instant lastTouchAt, Instant now) {
        if (lastTouchAt == null) {
            return policy.dormant();
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(lastTouchAt, now));
        return Math.max(policy.dormant(), Math.pow(0.5, (double) days / policy.halfLife()));
    }
}
