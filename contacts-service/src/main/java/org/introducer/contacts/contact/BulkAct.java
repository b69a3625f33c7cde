package org.introducer.contacts.contact;

/** What is done to many contacts at once. Do-not-contact is no part of it: no act of many sets or lifts it. */
enum BulkAct {
    /** Adds tags. */
    TAG,
    /** Takes tags away. */
    UNTAG,
    ARCHIVE,
    UNARCHIVE,
    DELETE;

    boolean isOfTags() {
        return this == TAG || this == UNTAG;
    }
}
