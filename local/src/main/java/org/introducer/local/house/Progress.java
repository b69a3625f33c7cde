package org.introducer.local.house;

/** Receives progress messages, line by line. */
@FunctionalInterface
public interface Progress {
    void line(String text);

    static Progress silent() {
        return text -> {};
    }
}
