package org.introducer.platform.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view of one stored resource: its version is the ETag and is what {@code If-Match} is compared with. */
public interface Versioned {

    @JsonIgnore
    long version();

    /** The ETag of a version. */
    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
