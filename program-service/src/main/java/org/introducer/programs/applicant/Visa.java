package org.introducer.programs.applicant;

/** The two classes of visa that residents train on. */
public enum Visa {
    J1,
    H1B
}
