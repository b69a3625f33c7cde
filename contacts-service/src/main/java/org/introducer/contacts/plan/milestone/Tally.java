package org.introducer.contacts.plan.milestone;

import java.util.List;

/**
 * What the records say of a measure.
 *
 * @param missing what is lacking, by JSON Pointer into the profile
 */
public record Tally(int count, List<String> missing) {

    public Tally {
        missing = List.copyOf(missing);
    }

    public static Tally of(int count) {
        return new Tally(count, List.of());
    }

    /** Counts once when nothing is missing. */
    public static Tally complete(List<String> missing) {
        return new Tally(missing.isEmpty() ? 1 : 0, missing);
    }
}
