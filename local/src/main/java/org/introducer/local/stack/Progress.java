package org.introducer.local.stack;

/** Receives progress messages, line by line. */
@FunctionalInterface
public interface Progress {
    void line(String text);

    static Progress silent() {
        return text -> {};
    }
}
