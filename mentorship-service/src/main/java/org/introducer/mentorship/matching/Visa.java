package org.introducer.mentorship.matching;

/** A visa class a mentee has questions about and a mentor has been through or sponsored. */
public enum Visa {
    J1,
    H1B
}
