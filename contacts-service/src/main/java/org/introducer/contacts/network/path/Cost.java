package org.introducer.contacts.network.path;

/**
 * Strengths as whole numbers that add up along a path: millionths of the negative logarithm. So the product of strengths does not
 * depend on the order of multiplication, and paths of equal strength are equal.
 */
public final class Cost {

    private static final double UNIT = 1e6;

    private Cost() {}

    /** @param strength above 0, at most 1 */
    public static int of(double strength) {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("No strength: " + strength);
        }
        return (int) Math.round(-Math.log(strength) * UNIT);
    }

    /** The strength of a path with this cost, three decimals. */
    public static double strength(long cost) {
        return Math.round(Math.exp(-cost / UNIT) * 1000) / 1000.0;
    }
}
