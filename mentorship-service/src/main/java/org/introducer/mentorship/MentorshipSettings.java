package org.introducer.mentorship;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What an operator sets for this service alone. */
@ConfigMapping(prefix = "introducer")
public interface MentorshipSettings {

    Matching matching();

    interface Matching {

        /** Pairs that the certificate of a run lists at most: each is kept in memory and stored. An optimum lists all that may be. */
        @WithDefault("500000")
        @Min(1)
        long mostOptions();

        /** Pairs at most that a stable run looks at: each takes time, and room only when it is listed. */
        @WithDefault("50000000")
        @Min(1)
        long mostPairs();
    }
}
