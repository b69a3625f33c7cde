package org.introducer.contacts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator sets for this service alone. */
@ConfigMapping(prefix = "introducer")
public interface ContactsSettings {

    /** After what time the services are told a move for the second time: no consent may be remembered for longer. */
    @WithDefault("PT35S")
    @DurationMin(message = "must not be negative")
    Duration moveSettlesAfter();
}
