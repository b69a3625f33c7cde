package org.introducer.mentorship.matching;

/** A visa class that a mentee has questions about, and that a mentor has held or sponsored. */
public enum Visa {
    J1,
    H1B
}
