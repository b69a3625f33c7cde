package org.introducer.programs.imghistory;

/** A beta distribution of a share from 0 to 1. */
record BetaDistribution(double alpha, double beta) {

    /** Lanczos' coefficients of the logarithm of the gamma function (g = 5), with an error below 2e-10. */
    private static final double[] LANCZOS = {
        76.18009172947146,
        -86.50532032941677,
        24.01409824083091,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private static final int STEPS = 500;
    private static final double EXACT = 1e-12;
    private static final int HALVINGS = 50;

    BetaDistribution {
        if (!(alpha > 0) || !(beta > 0)) {
            throw new IllegalArgumentException("beta distribution of " + alpha + " and " + beta);
        }
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    /** The same after so many cases among so many. */
    BetaDistribution after(int cases, int of) {
        return new BetaDistribution(alpha + cases, beta + of - cases);
    }

    /** The share that is not exceeded with this probability. */
    double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of a share up to this one: the regularized incomplete beta function. */
    double below(double share) {
        if (share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return 1;
        }
        double factor = Math.exp(logGamma(alpha + beta)
                - logGamma(alpha)
                - logGamma(beta)
                + alpha * Math.log(share)
                + beta * Math.log1p(-share));
        // The continued fraction converges fast below the middle; above it the symmetry is used.
        return share < (alpha + 1) / (alpha + beta + 2)
                ? factor * fraction(alpha, beta, share) / alpha
                : 1 - factor * fraction(beta, alpha, 1 - share) / beta;
    }

    /** The continued fraction of the incomplete beta function, by Lentz's method. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m <= STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            fraction *= step;
            if (Math.abs(step - 1) < EXACT) {
                break;
            }
        }
        return fraction;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? Double.MIN_NORMAL : value;
    }

    private static double logGamma(double x) {
        double sum = 1.000000000190015;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i + 1);
        }
        double base = x + 5.5;
        return (x + 0.5) * Math.log(base) - base + Math.log(2.5066282746310005 * sum / x);
    }
}
