package org.introducer.contacts.network.path;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a relationship between two other people is worth for an introduction. */
public final class TieStrength {

    private final PathPolicy policy;

    public TieStrength(PathPolicy policy) {
        this.policy = policy;
    }

    /**
     * The product of what its type, its closeness and its source are worth, halved with every {@code halfLife} days since it was
     * observed; above 0, at most 1.
     */
    public double of(double type, double closeness, double source, LocalDate observedOn, LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(observedOn, today));
        return type * closeness * source * Math.max(policy.dormant(), Math.pow(0.5, (double) days / policy.halfLife()));
    }
}
