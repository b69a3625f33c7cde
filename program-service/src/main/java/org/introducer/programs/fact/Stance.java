package org.introducer.programs.fact;

/** What a program says about doing something; {@code UNKNOWN} is an answer of its own and never means {@code NO}. */
public enum Stance {
    YES,
    NO,
    CASE_BY_CASE,
    UNKNOWN
}
