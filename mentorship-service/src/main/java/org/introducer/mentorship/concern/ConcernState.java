package org.introducer.mentorship.concern;

/** The state of a concern. */
enum ConcernState {
    OPEN,
    RESOLVED
}
