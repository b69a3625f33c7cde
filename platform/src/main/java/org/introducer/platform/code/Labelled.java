package org.introducer.platform.code;

/** A code of a closed list, with the words that a person reads. */
public interface Labelled {
    String name();

    /** English, for people. */
    String label();
}
