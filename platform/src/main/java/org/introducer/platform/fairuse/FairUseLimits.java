package org.introducer.platform.fairuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many requests of the API each client may make: in a minute, over all replicas of a service, reads and writes apart; and at once. */
@ConfigMapping(prefix = "introducer.fair-use")
public interface FairUseLimits {

    /** Reads of a person: 20 a second, some hundredths of what a replica serves on two cores. */
    @WithDefault("1200")
    @Min(1)
    int personReads();

    /** Writes of a person: 5 a second. */
    @WithDefault("300")
    @Min(1)
    int personWrites();

    /** Reads of a platform's own client: 100 a second. */
    @WithDefault("6000")
    @Min(1)
    int integrationReads();

    /** Writes of a platform's own client: 20 a second, each of which can be a batch. */
    @WithDefault("1200")
    @Min(1)
    int integrationWrites();

    /**
     * Requests of one client worked on or waiting for a worker at once, at each replica: half of {@code introducer.http.at-once}, so that
     * nobody takes all places of the others within the quota of a minute.
     */
    @WithDefault("60")
    @Min(1)
    int atOnce();
}
