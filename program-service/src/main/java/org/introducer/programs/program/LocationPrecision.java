package org.introducer.programs.program;

/** How exact the coordinates of a program are. */
public enum LocationPrecision {
    /** Its own building. */
    ADDRESS,
    /** Somewhere in its city, such as the middle of it. */
    CITY,
    /** Nobody has said. */
    UNKNOWN
}
