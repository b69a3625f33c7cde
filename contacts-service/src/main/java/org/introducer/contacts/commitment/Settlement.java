package org.introducer.contacts.commitment;

/** How a commitment ended. */
public enum Settlement {
    KEPT,
    DROPPED
}
