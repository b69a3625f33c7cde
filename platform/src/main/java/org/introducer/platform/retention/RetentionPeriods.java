package org.introducer.platform.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long an operator keeps what is not kept for good. Deleted rows are kept for {@code introducer.restore-window}. */
@ConfigMapping(prefix = "introducer.retention")
public interface RetentionPeriods {

    /** Answers to requests with an Idempotency-Key: clients are promised a day. */
    @WithDefault("P1D")
    @DurationMin(hours = 24, message = "must be a day at least")
    Duration idempotentAnswers();

    /** Events, for those who read the feeds. */
    @WithDefault("P30D")
    @DurationMin(hours = 1, message = "must be an hour at least")
    Duration events();

    /** The rows of imported files, for looking at and reverting: they are personal data. */
    @WithDefault("P90D")
    @DurationMin(hours = 24, message = "must be a day at least")
    Duration importRows();

    /** Imports that ended, with what came of them; never shorter than their rows. */
    @WithDefault("P180D")
    @DurationMin(hours = 24, message = "must be a day at least")
    Duration jobs();
}
