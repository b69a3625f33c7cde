package org.introducer.platform.access;

import java.util.UUID;

/** An applicant whose data the caller may read and write; see {@link Readable}. */
public final class Writable extends Readable {

    Writable(UUID id) {
        super(id);
    }
}
