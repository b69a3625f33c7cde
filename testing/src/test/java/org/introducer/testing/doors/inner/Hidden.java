package org.introducer.testing.doors.inner;

/** What other packages can see and must not use. */
public final class Hidden {

    public Value value() {
        return new Value("hidden");
    }
}
