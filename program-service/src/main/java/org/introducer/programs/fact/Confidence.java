package org.introducer.programs.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure the reporter is; declared from the surest down, which is the order of the resolution. */
@Schema(
        description =
                "HIGH: read in the program's own words or in an official file; MEDIUM: read at second hand, or in "
                        + "words that leave room; LOW: heard, remembered or inferred")
public enum Confidence {
    /** Read in the program's own words, or in an official file. */
    HIGH,
    /** Read at second hand, or in words that leave room. */
    MEDIUM,
    /** Heard, remembered or inferred. */
    LOW
}
