package org.introducer.mentorship;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What an operator sets for this service alone. */
@ConfigMapping(prefix = "introducer")
public interface MentorshipSettings {

    Matching matching();

    interface Matching {

        /** Possible pairs of a run at most: each is kept in memory, and in the certificate. */
        @WithDefault("500000")
        @Min(1)
        long mostOptions();
    }
}
