package org.introducer.programs.comparison;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether programs are alike in one respect. */
@Schema(
        name = "Likeness",
        description =
                "SAME or DIFFERENT as far as known; UNKNOWN: of at least one program it is not known, and what is "
                        + "known does not differ")
enum Likeness {
    SAME,
    DIFFERENT,
    /** Of at least one program it is not known, and what is known does not differ. */
    UNKNOWN;

    /** Two known values that differ are a difference, whatever is not known of others. @param values null where one is not known */
    static Likeness of(List<@Nullable String> values) {
        long different =
                values.stream().filter(value -> value != null).distinct().count();
        return different > 1 ? DIFFERENT : values.contains(null) ? UNKNOWN : SAME;
    }
}
