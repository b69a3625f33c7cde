package org.introducer.contacts.plan.milestone;

/** What a milestone is measured by. */
public enum Measure {
    PROFILE,
    PITCH,
    PRESENCE,
    SOCIETY,
    ATTENDINGS,
    TRAINEES,
    ACQUAINTANCES,
    EVENTS,
    ABSTRACTS,
    ROTATIONS,
    RELATIONSHIPS,
    INTRODUCTIONS,
    LETTERS_REQUESTED,
    LETTERS_UPLOADED
}
