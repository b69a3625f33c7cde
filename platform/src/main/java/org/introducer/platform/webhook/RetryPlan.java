package org.introducer.platform.webhook;

import java.time.Duration;

/**
 * When a delivery that failed is tried again: each wait three times the one before, half a day at most, and up to a fifth longer or
 * shorter, so that those that failed together do not come back together.
 *
 * @param first the wait after the first failure
 * @param attempts after so many it is given up
 */
record RetryPlan(Duration first, int attempts) {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final double JITTER = 0.2;

    boolean givesUpAfter(int failed) {
        return failed >= attempts;
    }

    /**
     * The wait after so many failures.
     *
     * @param chance from 0 to 1
     * @param asked what the receiver asked for in {@code Retry-After}, or null; it is waited for at least as long, up to a day
     */
    Duration waitAfter(int failed, double chance, Duration asked) {
        double grown = first.toMillis() * Math.pow(3, Math.max(0, failed - 1));
        double plain = Math.min(grown, LONGEST.toMillis());
        Duration wait = Duration.ofMillis(Math.round(plain * (1 - JITTER + 2 * JITTER * chance)));
        if (asked == null) {
            return wait;
        }
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return wait.compareTo(bounded) > 0 ? wait : bounded;
    }
}
