package org.introducer.contacts.outreach.statistics;

/**
 * How many of {@code n} cases. Below {@link #FEWEST} there is no share: so few say nothing.
 *
 * @param interval null below {@link #FEWEST}
 */
public record Share(int n, int hits, Interval interval) {

    /** Cases without which nothing is said as a percentage. */
    public static final int FEWEST = 5;

    /** The 97.5th percentile of the normal distribution: intervals are of 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval of 95 %, in percent (Wilson, J Am Stat Assoc 1927;22:209).
     *
     * @param percent hits of n
     */
    public record Interval(double percent, double low, double high) {}

    public static Share of(int n, int hits) {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
        return new Share(n, hits, n < FEWEST ? null : wilson(n, hits));
    }

    private static Interval wilson(int n, int hits) {
        double share = (double) hits / n;
        double square = Z * Z;
        double middle = (share + square / (2 * n)) / (1 + square / n);
        double half = Z / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        return new Interval(rounded(share), rounded(Math.max(0, middle - half)), rounded(Math.min(1, middle + half)));
    }

    /** In percent, to one decimal. */
    private static double rounded(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
