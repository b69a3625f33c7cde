package org.introducer.platform.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;

/** A stored resource, or a view of one: its ETag begins with its version, which is what {@code If-Match} is compared with. */
public interface Versioned {

    /** The end of an ETag that says what is shown. */
    Pattern SHOWN = Pattern.compile("-[0-9a-f]{24}\"$");

    @JsonIgnore
    long version();

    /** The ETag of a version, whatever is shown of it. */
    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The ETag of what is shown of a version. */
    static String shown(String version, String digest) {
        return version.substring(0, version.length() - 1) + "-" + digest + "\"";
    }

    /** Whether this is an ETag of the version, whatever is shown of it. */
    static boolean isOf(long version, String tag) {
        return SHOWN.matcher(tag).replaceFirst("\"").equals(etag(version));
    }
}
