package org.introducer.testing.doors.inner;

/** What other packages use. */
public final class Door {

    public Value value() {
        return new Hidden().value();
    }
}
