package org.introducer.programs.fact;

/** Whether the H-1B petitions of one petitioning employer count against the yearly cap. */
public enum CapStatus {
    EXEMPT,
    SUBJECT,
    UNKNOWN
}
