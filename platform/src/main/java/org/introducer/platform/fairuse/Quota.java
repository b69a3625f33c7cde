package org.introducer.platform.fairuse;

/**
 * How many requests a client has in a minute.
 *
 * @param name as the headers name it
 * @param policy the value of the header {@code RateLimit-Policy}
 */
record Quota(String name, boolean writes, int most, String policy) {

    static final int WINDOW_SECONDS = 60;

    /** One part in so many is what a replica lets a client spend before it leases, so that the many who ask little cost no statement. */
    private static final int UNLEASED = 100;

    /** A lease is one part in so many. */
    private static final int LEASES = 20;

    static Quota ofReads(int most) {
        return of("reads", false, most);
    }

    static Quota ofWrites(int most) {
        return of("writes", true, most);
    }

    private static Quota of(String name, boolean writes, int most) {
        return new Quota(name, writes, most, "\"%s\";q=%d;w=%d".formatted(name, most, WINDOW_SECONDS));
    }

    int unleased() {
        return Math.max(1, most / UNLEASED);
    }

    int lease() {
        return Math.max(1, most / LEASES);
    }
}
