package org.introducer.local.house;

/** Told, line by line, what a person waiting in front of the screen wants to know. */
@FunctionalInterface
public interface Progress {
    void line(String text);

    static Progress silent() {
        return text -> {};
    }
}
