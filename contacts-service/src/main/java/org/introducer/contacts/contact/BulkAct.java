package org.introducer.contacts.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done to many contacts at once. Do-not-contact is no part of it: no act of many sets or lifts it. */
@Schema(
        description = "TAG and UNTAG: add or remove tags; ARCHIVE and UNARCHIVE: out of lists and back; DELETE: can be "
                + "restored. Do-not-contact is never set or lifted for many at once")
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
