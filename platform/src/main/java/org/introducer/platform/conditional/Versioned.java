package org.introducer.platform.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A stored resource, or a view of one: its version is the ETag and is what {@code If-Match} is compared with. */
public interface Versioned {

    @JsonIgnore
    long version();

    /** Whether all is shown that the caller may see in this version; where that changes without a new one, the ETag is one of the content. */
    default boolean whole() {
        return true;
    }

    /** The ETag of a version. */
    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
