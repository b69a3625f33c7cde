package org.introducer.programs.fact;

/** How sure the reporter is; declared from the surest down, which is the order of the resolution. */
public enum Confidence {
    /** Read in the program's own words, or in an official file. */
    HIGH,
    /** Read at second hand, or in words that leave room. */
    MEDIUM,
    /** Heard, remembered or inferred. */
    LOW
}
