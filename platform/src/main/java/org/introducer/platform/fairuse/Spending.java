package org.introducer.platform.fairuse;

/**
 * What one client has spent of a quota in the current window, as far as this replica knows. It spends what it has leased, leases more
 * before that is spent, and while no answer has come counts by itself: a client never waits for a lease.
 */
final class Spending {

    /** Until a lease is asked for again after an attempt that failed. */
    private static final long PAUSE_MS = 1000;

    private static final long WINDOW_MS = Quota.WINDOW_SECONDS * 1000L;

    /**
     * What becomes of a request.
     *
     * @param remaining how many more the client has in this window
     * @param seconds until the next window
     * @param window the start of this one, in milliseconds of the epoch
     * @param wanted how many are to be leased now; 0: none
     * @param first whether it is the first that is refused in this window
     */
    record Outcome(boolean served, int remaining, int seconds, long window, int wanted, boolean first) {}

    private final Quota quota;
    private final long shift;
    private long window = Long.MIN_VALUE;
    private int spent;
    private int refused;
    private int leased;
    private int ofOthers;
    private boolean asking;
    private boolean allLeased;
    private long notBefore;

    /** @param shift by how many seconds the client's windows begin earlier, so that they do not all begin at once; the same in each replica */
    Spending(Quota quota, int shift) {
        this.quota = quota;
        this.shift = shift * 1000L;
    }

    Quota quota() {
        return quota;
    }

    synchronized Outcome spend(long now) {
        long start = Math.floorDiv(now + shift, WINDOW_MS) * WINDOW_MS - shift;
        if (start != window) {
            begin(start);
        }
        int most = allLeased ? leased : quota.most();
        boolean served = spent < most;
        if (served) {
            spent++;
        } else {
            refused++;
        }
        int remaining = Math.max(0, (allLeased ? leased : quota.most() - ofOthers) - spent);
        int seconds = (int) Math.ceilDiv(window + WINDOW_MS - now, 1000L);
        return new Outcome(served, remaining, seconds, window, wanted(now), !served && refused == 1);
    }

    private void begin(long start) {
        window = start;
        spent = 0;
        refused = 0;
        leased = 0;
        ofOthers = 0;
        asking = false;
        allLeased = false;
    }

    private int wanted(long now) {
        boolean nearEnd = spent + quota.lease() / 2 >= leased;
        if (asking || allLeased || now < notBefore || spent < quota.unleased() || !nearEnd) {
            return 0;
        }
        asking = true;
        return Math.max(0, spent - leased) + quota.lease();
    }

    /**
     * The answer to what was {@code wanted}.
     *
     * @param granted how many of them
     * @param total how many all replicas have leased in the window
     */
    synchronized void leased(long ofWindow, int granted, int total) {
        if (ofWindow == window) {
            asking = false;
            leased += granted;
            ofOthers = total - leased;
            allLeased = total >= quota.most();
        }
    }

    /** Nobody answered what was {@code wanted}. */
    synchronized void unanswered(long ofWindow, long now) {
        if (ofWindow == window) {
            asking = false;
            notBefore = now + PAUSE_MS;
        }
    }
}
